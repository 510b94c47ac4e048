import { Empty } from '../layout/empty';
import type { Dates } from '../layout/dates';
import { StatusLozenge, TypeIcon } from '../layout/icon';
import { PageProblem } from '../page-problem';
import type { Look } from '../viewer';
import { rowFields, searchIssues } from './backlog';
import { Crumbs, JiraPage } from './jira-layout';
import { readFieldIds, readProject } from './project-look';
import type { RestIssue } from './rest-shapes';

const listed = 200;

/** Work items that a query finds, of one project or of all. */
export async function listPage(look: Look, asked: { key?: string; jql?: string; text?: string }) {
  const within = asked.key === undefined ? undefined : await readProject(look, asked.key);
  const ids = await readFieldIds(look, within?.board);
  const order = within?.board === undefined ? 'ORDER BY key ASC' : 'ORDER BY Rank ASC';
  const jql = asked.jql ?? (within ? `project = "${within.project.key}" ${order}` : '');
  const fields = [...rowFields(ids), 'duedate', 'updated'];
  const found = jql === '' ? [] : await findIssues(look, jql, fields);
  const title = within === undefined ? 'Work items' : 'All work';
  return (
    <JiraPage look={look} title={title} within={within} place="list">
      {within !== undefined && <Crumbs within={within} />}
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <form class="jql" action={within === undefined ? '/issues' : `${within.base}/list`}>
        <label class="visually-hidden" for="jql">
          JQL
        </label>
        <input id="jql" name="jql" value={jql} placeholder="project = PAY ORDER BY created" />
        <button class="button">Search</button>
      </form>
      {jql === '' ? (
        <Empty title="Nothing is searched for yet.">Type JQL, or words in the header.</Empty>
      ) : found instanceof PageProblem ? (
        <Empty title={found.message}>Change the query, and search again.</Empty>
      ) : (
        <IssueTable
          issues={found.slice(0, listed)}
          count={found.length > listed ? await countOf(look, jql) : found.length}
          dates={look.dates}
        />
      )}
    </JiraPage>
  );
}

/** What a query finds, or why it finds nothing: it stays in its field, to be put right. */
const findIssues = (look: Look, jql: string, fields: readonly string[]) =>
  searchIssues(look, jql, { fields, most: listed + 1 }).catch((error: unknown) => {
    if (error instanceof PageProblem && error.status === 400) return error;
    throw error;
  });

/** About how many work items a query finds; undefined when the site does not say. */
async function countOf(look: Look, jql: string): Promise<number | undefined> {
  const answer = await look.rest.find<{ count: number }>('/rest/api/3/search/approximate-count', {
    jql,
  });
  return answer?.count;
}

const foundText = (shown: number, count: number | undefined): string => {
  if (count === undefined) return `The first ${String(shown)} are shown.`;
  const found = count === 1 ? '1 work item' : `${count.toLocaleString('en')} work items`;
  return count > shown ? `${found}, the first ${String(shown)} are shown.` : found;
};

const IssueTable = ({
  issues,
  count,
  dates: { shortDayText },
}: {
  readonly issues: readonly RestIssue[];
  readonly count: number | undefined;
  readonly dates: Dates;
}) =>
  issues.length === 0 ? (
    <Empty title="No work item fits.">Search for something else.</Empty>
  ) : (
    <>
      <p class="quiet">{foundText(issues.length, count)}</p>
      <div class="scroll-x" tabindex={0} role="group" aria-label="Work items">
        <table class="plain issue-table">
          <thead>
            <tr>
              {['Type', 'Key', 'Summary', 'Status', 'Assignee', 'Due', 'Updated'].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map(({ key, fields }) => (
              <tr>
                <td>
                  <TypeIcon name={fields.issuetype.name} />
                </td>
                <td>
                  <a href={`/browse/${key}`}>{key}</a>
                </td>
                <td>{fields.summary}</td>
                <td>
                  <StatusLozenge
                    {...{ name: fields.status.name, category: fields.status.statusCategory.key }}
                  />
                </td>
                <td>{fields.assignee?.displayName ?? ''}</td>
                <td>{fields.duedate ? shortDayText(fields.duedate) : ''}</td>
                <td>{shortDayText(fields.updated ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
