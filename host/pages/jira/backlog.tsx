import type { Look } from '../viewer';
import type { Dates } from '../layout/dates';
import { TypeIcon } from '../layout/icon';
import { IssueRow } from './issue-rows';
import { Crumbs, JiraPage } from './jira-layout';
import type { FieldIds, ProjectLook } from './project-look';
import { readFieldIds, readProject } from './project-look';
import type { RestIssue, RestSprint } from './rest-shapes';
import { PageProblem } from '../page-problem';

const shown = 200;

type Found = { readonly issues: readonly RestIssue[]; readonly nextPageToken?: string };

/** Asks for work items in an order, page after page, at most `most` of them. */
export async function searchIssues(
  look: Look,
  jql: string,
  { fields, most }: { fields: readonly string[]; most: number },
): Promise<readonly RestIssue[]> {
  const issues: RestIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const body = { jql, fields, maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) };
    const found: Found = await look.rest.send('POST', '/rest/api/3/search/jql', body);
    issues.push(...found.issues);
    nextPageToken = found.nextPageToken;
  } while (nextPageToken !== undefined && issues.length < most);
  return issues.slice(0, most);
}

/** The fields that a row of a list shows. */
export const rowFields = (ids: FieldIds): string[] => [
  ...['summary', 'status', 'issuetype', 'priority', 'assignee', 'parent', 'project'],
  ...[ids.sprint, ids.estimate, ...ids.ofApps.map(({ id }) => id)].filter((id) => id !== undefined),
];

const sprintsOf = (issue: RestIssue, { sprint }: FieldIds): readonly RestSprint[] =>
  sprint === undefined ? [] : ((issue.fields[sprint] ?? []) as readonly RestSprint[]);

/** Sprints with their work items, then the rest, all in Jira's order. */
export async function backlogPage(look: Look, key: string) {
  const within = await readProject(look, key);
  if (within.board === undefined)
    throw new PageProblem(404, `${within.project.name} has no board.`, 'Open All work instead.');
  const ids = await readFieldIds(look, within.board);
  const project = `project = "${within.project.key}"`;
  const options = { fields: rowFields(ids), most: 1000 };
  const [open, inSprint, sprints] = await Promise.all([
    searchIssues(look, `${project} AND statusCategory != Done ORDER BY Rank ASC`, options),
    within.board.type !== 'scrum'
      ? []
      : searchIssues(
          look,
          `${project} AND sprint in openSprints() AND statusCategory = Done ORDER BY Rank ASC`,
          options,
        ),
    look.rest.find<{ values: readonly RestSprint[] }>(
      `/rest/agile/1.0/board/${String(within.board.id)}/sprint?state=active,future`,
    ),
  ]);
  const stories = [...open, ...inSprint].filter(
    ({ fields }) => fields.issuetype.hierarchyLevel === 0,
  );
  const parts = (sprints?.values ?? []).map((sprint) => ({
    sprint,
    issues: stories.filter((issue) => sprintsOf(issue, ids).some(({ id }) => id === sprint.id)),
  }));
  const placed = new Set(parts.flatMap(({ issues }) => issues.map((issue) => issue.id)));
  const rest = open.filter(
    ({ id, fields }) => fields.issuetype.hierarchyLevel === 0 && !placed.has(id),
  );
  const epics = open.filter(({ fields }) => fields.issuetype.hierarchyLevel === 1);
  return (
    <JiraPage
      look={look}
      title={`Backlog of ${within.project.name}`}
      within={within}
      place="backlog"
    >
      <Crumbs within={within} />
      <div class="page-head">
        <h1>Backlog</h1>
      </div>
      <div class="backlog" data-part="backlog">
        {epics.length > 0 && <Epics epics={epics} />}
        <div class="stack backlog-lists">
          {parts.map(({ sprint, issues }) => (
            <List
              title={sprint.name}
              note={sprintNote(sprint, look.dates)}
              {...{ issues, ids, within }}
            />
          ))}
          <List title="Backlog" note={undefined} issues={rest} {...{ ids, within }} />
        </div>
      </div>
    </JiraPage>
  );
}

const sprintNote = ({ startDate, endDate, state }: RestSprint, { shortDayText }: Dates): string => {
  const dates =
    startDate === undefined || endDate === undefined
      ? ''
      : `${shortDayText(startDate)} – ${shortDayText(endDate)} · `;
  return `${dates}${state === 'active' ? 'active' : 'not started'}`;
};

const Epics = ({ epics }: { readonly epics: readonly RestIssue[] }) => (
  <section class="epics" aria-labelledby="epics">
    <h2 id="epics">Epics</h2>
    <ul>
      {epics.map(({ key, fields }) => (
        <li>
          <a href={`/browse/${key}`}>
            <TypeIcon name={fields.issuetype.name} />
            {fields.summary}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

type ListProps = {
  readonly title: string;
  readonly note: string | undefined;
  readonly issues: readonly RestIssue[];
  readonly ids: FieldIds;
  readonly within: ProjectLook;
};

const List = ({ title, note, issues, ids, within }: ListProps) => {
  return (
    <section class="issue-list">
      <header>
        <h2>{title}</h2>
        <span class="quiet">
          {note === undefined ? '' : `${note} · `}
          {issues.length} {issues.length === 1 ? 'work item' : 'work items'}
        </span>
      </header>
      {issues.length === 0 ? (
        <p class="quiet issue-list-empty">Nothing is planned here.</p>
      ) : (
        <ol>
          {issues.slice(0, shown).map((issue) => (
            <IssueRow issue={issue} ids={ids} />
          ))}
        </ol>
      )}
      {issues.length > shown && (
        <p class="quiet issue-list-empty">
          The first {shown} of {issues.length} are shown.{' '}
          <a href={`${within.base}/list`}>All work</a>
        </p>
      )}
    </section>
  );
};
