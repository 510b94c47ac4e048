import type { LocalSite } from '../../../host/local-site';

/** Twelve people, by their accounts. */
export const room = Array.from({ length: 12 }, (_, at) => `acc-room-${String(at)}`);

/** Lets the twelve into the sample; answers its project PAY and forty work items there that all of them see. */
export function seatRoom({ site: { jira } }: Pick<LocalSite, 'site'>) {
  const owner = jira.people.find('acc-admin');
  const project = jira.projects.all().find(({ key }) => key === 'PAY');
  if (owner === undefined || project === undefined) throw new Error('This is not the sample.');
  for (const id of room) jira.people.put({ ...owner, id });
  const seen = [...jira.issues.all()].filter(
    (issue) => issue.projectId === project.id && issue.securityId === undefined,
  );
  const items = seen.slice(0, 40).map(({ id }) => id);
  return { owner: owner.id, projectId: project.id, items };
}
