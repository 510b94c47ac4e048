import { Icon, TypeIcon } from '../layout/icon';
import { PersonProblem } from '../page-problem';
import type { Look } from '../viewer';
import { Crumbs, JiraPage } from './jira-layout';
import type { ProjectLook } from './project-look';
import { readProject, readProjects } from './project-look';
import type { RestIssue, RestIssueType, RestNamed, RestProject, RestStatus } from './rest-shapes';

type StatusesOfType = { readonly id: string; readonly statuses: readonly RestStatus[] };

type Move = {
  readonly issue: RestIssue;
  readonly target: RestProject;
  readonly types: readonly RestIssueType[];
  readonly type: RestIssueType;
  readonly statuses: readonly RestStatus[];
};

/** Where a work item can be moved to, what it takes along and what it leaves behind. */
export async function movePage(look: Look, key: string) {
  const issue = await look.rest.read<RestIssue>(`/rest/api/3/issue/${encodeURIComponent(key)}`);
  const within = await readProject(look, issue.fields.project.key);
  if (!within.may.has('MOVE_ISSUES'))
    throw new PersonProblem(
      403,
      `You may not move work items of ${within.project.key}.`,
      'Ask an administrator of the project',
    );
  const query = new URL(look.here, 'http://site').searchParams;
  const mayCreateIn = await readProjects(look, ',issueTypes&action=create');
  const projects = mayCreateIn.filter((project) => typeIn(project, issue) !== undefined);
  const move = await readMove(look, issue, { projects, query });
  return (
    <JiraPage look={look} title={`Move ${issue.key}`} within={within}>
      <Crumbs within={within}>
        <a href={`/browse/${issue.key}`}>
          <TypeIcon name={issue.fields.issuetype.name} />
          {issue.key}
        </a>
      </Crumbs>
      <div class="narrow stack">
        <h1>Move {issue.key}</h1>
        <p>{issue.fields.summary}</p>
        {move === undefined ? (
          <p class="quiet">{whyNowhere(issue, mayCreateIn)}</p>
        ) : (
          <>
            <ChooseForm move={move} projects={projects} />
            <MoveForm move={move} within={within} />
          </>
        )}
      </div>
    </JiraPage>
  );
}

type Asked = {
  /** Where there is a work type that the work item can be. */
  readonly projects: readonly RestProject[];
  readonly query: URLSearchParams;
};

async function readMove(look: Look, issue: RestIssue, asked: Asked): Promise<Move | undefined> {
  const { project: own, issuetype } = issue.fields;
  if (issuetype.hierarchyLevel < 0) return undefined;
  const { projects, query } = asked;
  const target =
    projects.find(({ key }) => key === query.get('project')) ??
    projects.find(({ key }) => key !== own.key);
  const type = target && typeIn(target, issue, query.get('type'));
  if (target === undefined || type === undefined) return undefined;
  const statuses = await look.rest.read<readonly StatusesOfType[]>(
    `/rest/api/3/project/${target.key}/statuses`,
  );
  const known = statuses.find(({ id }) => id === type.id)?.statuses ?? [];
  return { issue, target, types: typesIn(target), type, statuses: known };
}

const typesIn = ({ issueTypes = [] }: RestProject): readonly RestIssueType[] =>
  issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel >= 0);

/** What a work item would be in a project: what was asked for, else the same, else one of its level. */
function typeIn(project: RestProject, { fields }: RestIssue, asked?: string | null) {
  const { name: own, hierarchyLevel: level } = fields.issuetype;
  const types = typesIn(project);
  return (
    types.find(({ id }) => id === asked) ??
    types.find(({ name }) => name === own) ??
    types.find(({ hierarchyLevel }) => hierarchyLevel === level)
  );
}

/** Why there is nowhere to move it to: its level, the person's rights, or the work types elsewhere. */
export function whyNowhere(
  { fields: { issuetype, parent, project } }: RestIssue,
  mayCreateIn: readonly Pick<RestProject, 'key'>[],
): string {
  if (issuetype.hierarchyLevel < 0)
    return `A sub-task moves with its parent. Move ${parent?.key ?? 'that'} instead.`;
  return mayCreateIn.every(({ key }) => key === project.key)
    ? 'You may create work items in no other project. Ask an administrator of one.'
    : `No other project where you may create work items has the work type ${issuetype.name}, or another of its level. Ask an administrator of one to add it.`;
}

const ChooseForm = ({
  move,
  projects,
}: {
  readonly move: Move;
  readonly projects: readonly RestProject[];
}) => (
  <form action={`/browse/${move.issue.key}/move`} class="stack" data-submit-on-change="yes">
    <label class="field">
      <span>Project</span>
      <select name="project">
        {projects.map(({ key, name }) => (
          <option value={key} selected={key === move.target.key}>
            {name} ({key})
          </option>
        ))}
      </select>
    </label>
    <label class="field">
      <span>Work type</span>
      <select name="type">
        {move.types.map(({ id, name }) => (
          <option value={id} selected={id === move.type.id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <button class="button">Choose</button>
  </form>
);

const MoveForm = ({ move, within }: { readonly move: Move; readonly within: ProjectLook }) => {
  const { issue, target, type, statuses } = move;
  const isElsewhere = target.key !== within.project.key;
  const { status } = issue.fields;
  const isThere = statuses.some(({ id }) => id === status.id);
  const same = statuses.find(({ name }) => name === status.name);
  const left = isElsewhere ? leftBehind(issue) : [];
  return (
    <form method="post" action={`/_page/issue/${issue.key}/move`} class="stack" data-full-page>
      <input type="hidden" name="project" value={target.key} />
      <input type="hidden" name="type" value={type.id} />
      <input type="hidden" name="from" value={status.id} />
      {!isThere && (
        <label class="field">
          <span>
            {target.key} has no “{status.name}”. Status there
          </span>
          <select name="status">
            {statuses.map(({ id, name }) => (
              <option value={id} selected={id === same?.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul>
        {isElsewhere && (
          <li>
            {issue.key} gets a key of {target.key}; links to {issue.key} go on working.
          </li>
        )}
        <li>Comments, links, history and what apps keep with it come along.</li>
        {left.length > 0 && <li>Left behind: {left.join(', ')}.</li>}
      </ul>
      <div class="row">
        <button class="button button-primary">
          <Icon name="arrow-right" /> Move to {target.name}
        </button>
        <a class="button button-subtle" href={`/browse/${issue.key}`}>
          Cancel
        </a>
      </div>
    </form>
  );
};

/** What belongs to the project that the work item leaves. */
function leftBehind({ fields }: RestIssue): string[] {
  const names = (word: string, list: readonly RestNamed[] | undefined) =>
    (list ?? []).map(({ name }) => `${word} ${name}`);
  return [
    ...(fields.parent === undefined ? [] : [`parent ${fields.parent.key}`]),
    ...names('component', fields.components),
    ...names('fix version', fields.fixVersions),
    ...(fields.security ? [`security level ${fields.security.name}`] : []),
  ];
}
