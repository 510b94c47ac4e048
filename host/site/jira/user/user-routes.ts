import type { Person } from '../../people/people';
import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { userBean } from '../beans';
import { numberParameter, pageOf } from '../body';
import { browsableIssue, browsableProject, signedIn } from '../guards';
import type { Jira } from '../jira-store';

/** `/myself` and `/user…`. */
export const userRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/myself?expand', (call) => {
    const me = jira.people.find(signedIn(call));
    if (me === undefined) throw jiraRefusal(401, 'You are not authenticated.');
    return answered(wholeUser(jira, me));
  }),
  get('/rest/api/3/user?accountId&expand', (call) => {
    signedIn(call);
    const found = jira.people.find(call.query.get('accountId') ?? '');
    if (found === undefined)
      throw jiraRefusal(
        404,
        'Specified user does not exist or you do not have required permissions',
      );
    return answered(wholeUser(jira, found));
  }),
  get('/rest/api/3/user/bulk?accountId&startAt&maxResults', (call) => {
    signedIn(call);
    const ids = call.query.getAll('accountId');
    if (ids.length === 0) throw jiraRefusal(400, 'At least one accountId is required.');
    const people = ids.flatMap((id) => jira.people.find(id) ?? []);
    const users = people.map((person) => userBean(jira.catalog, person));
    return answered(pageOf(call, users, { most: 200, usual: 10 }));
  }),
  get('/rest/api/3/groups/picker?query&maxResults', (call) => {
    const query = (call.query.get('query') ?? '').toLowerCase();
    const known = call.accountId === undefined ? [] : jira.people.groups();
    const named = known.filter((name) => name.toLowerCase().includes(query));
    const groups = named.slice(0, numberParameter(call, 'maxResults', 20)).map((name) => ({
      name,
      html: name,
      labels: [],
      groupId: groupIdOf(name),
    }));
    const header = `Showing ${String(groups.length)} of ${String(named.length)} matching groups`;
    return answered({ header, total: named.length, groups });
  }),
  get('/rest/api/3/user/search?query&accountId&startAt&maxResults&property', (call) =>
    answered(call.accountId === undefined ? [] : searchUsers(jira, call, () => true)),
  ),
  get(
    '/rest/api/3/user/assignable/search?query&accountId&project&issueKey&issueId&startAt&maxResults',
    (call) => {
      signedIn(call);
      const projectId = projectToAssignIn(jira, call);
      return answered(
        searchUsers(
          jira,
          call,
          (person) =>
            person.accountType === 'atlassian' &&
            jira.access.mayInProject(person.id, 'ASSIGNABLE_USER', projectId),
        ),
      );
    },
  ),
];

/** The id that stands for a group of this name. */
export const groupIdOf = (name: string): string => `group-${name}`;

const wholeUser = (jira: Jira, person: Person) => ({
  ...userBean(jira.catalog, person),
  locale: 'en_GB',
  groups: {
    size: person.groups.length,
    items: person.groups.map((name) => ({ name, groupId: groupIdOf(name) })),
  },
  applicationRoles: { size: 0, items: [] },
  expand: 'groups,applicationRoles',
});

function projectToAssignIn(jira: Jira, call: Call): string {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) return browsableIssue(jira, call, issue).projectId;
  const project = call.query.get('project');
  if (project === null) throw jiraRefusal(400, 'Either the project or the issueKey is required.');
  return browsableProject(jira, call, project).id;
}

function searchUsers(jira: Jira, call: Call, isWanted: (person: Person) => boolean): unknown {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const accountId = call.query.get('accountId');
  const startAt = numberParameter(call, 'startAt', 0);
  return jira.people
    .all()
    .filter((person) => accountId === null || person.id === accountId)
    .filter(
      (person) =>
        isWanted(person) &&
        `${person.displayName} ${person.emailAddress ?? ''}`
          .toLowerCase()
          .split(/[\s@]+/)
          .concat(person.displayName.toLowerCase())
          .some((word) => word.startsWith(query)),
    )
    .slice(startAt, startAt + Math.min(numberParameter(call, 'maxResults', 50), 1000))
    .map((person) => userBean(jira.catalog, person));
}
