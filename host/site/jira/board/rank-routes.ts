import type { Answer, Call, Route } from '../../route';
import { answered, get, jiraRefusal, nothing, put } from '../../route';
import { knownObject, textsOf, wordOf } from '../body';
import { historyItem, nobody } from '../edit/history-item';
import { allowed, issueOfPath, signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { visibleBoard } from './board-store';
import { writeIssue } from '../edit/write-issue';

/** Source: developer.atlassian.com/cloud/jira/software/rest/api-group-issue */
const mostRanked = 50;

/** `PUT /issue/rank` and the estimation of a work item on a board. */
export const rankRoutes = (jira: Jira): readonly Route[] => [
  put('/rest/agile/1.0/issue/rank', (call) => rank(jira, call)),
  get('/rest/agile/1.0/issue/:issueIdOrKey/estimation?boardId', (call) => {
    const { issue, fieldId } = estimated(jira, call);
    const value = issue.custom[fieldId];
    return answered({ fieldId, ...(value === undefined ? {} : { value }) });
  }),
  put('/rest/agile/1.0/issue/:issueIdOrKey/estimation?boardId', (call) => {
    const { issue, fieldId } = estimated(jira, call);
    const authorId = allowed(jira, call, { permission: 'EDIT_ISSUES', on: issue });
    const text = knownObject(call, 'value')['value'];
    const value = text === null || text === '' || text === undefined ? null : Number(text);
    if (Number.isNaN(value)) throw jiraRefusal(400, 'The estimation must be a number.');
    const field = { id: fieldId, name: jira.customFields.find(fieldId)?.name ?? fieldId };
    const side = (number: unknown) =>
      number === undefined || number === null ? nobody : ([null, wordOf(number)] as const);
    if (value !== (issue.custom[fieldId] ?? null))
      writeIssue(jira, issue, {
        ...{ authorId, patch: { custom: { [fieldId]: value } } },
        items: [historyItem(field, side(issue.custom[fieldId]), side(value))],
      });
    return answered({ fieldId, value });
  }),
];

function estimated(jira: Jira, call: Call): { issue: StoredIssue; fieldId: string } {
  const issue = issueOfPath(jira, call);
  const boardId = call.query.get('boardId');
  if (boardId === null) throw jiraRefusal(400, 'The query parameter boardId is required.');
  const fieldId = visibleBoard(jira, call, boardId).estimationFieldId;
  if (fieldId === undefined) throw jiraRefusal(400, 'The board has no estimation field.');
  return { issue, fieldId };
}

/** @throws {Refusal} 400, and not 404: ranking has no such answer. */
function issueToRank(jira: Jira, call: Call, idOrKey: string): StoredIssue {
  const issue = jira.issues.find(idOrKey);
  if (issue === undefined || !jira.access.maySee(call.accountId, issue))
    throw jiraRefusal(
      400,
      `Issue ${idOrKey} does not exist or you do not have permission to see it.`,
    );
  return issue;
}

type Entry = {
  readonly issueId: number;
  readonly issueKey: string;
  readonly status: number;
  readonly errors?: string[];
};

/** 204 when all were moved; 207 with one entry each when some were not. */
function rank(jira: Jira, call: Call): Answer {
  const accountId = signedIn(call);
  const body = knownObject(call, 'issues rankBeforeIssue rankAfterIssue rankCustomFieldId');
  const names = textsOf(body['issues']);
  if (names === undefined || names.length === 0)
    throw jiraRefusal(400, 'No issues were given to rank.');
  if (names.length > mostRanked)
    throw jiraRefusal(
      400,
      `The maximum number of issues that can be ranked in one operation is ${String(mostRanked)}.`,
    );
  const { rankBeforeIssue: before, rankAfterIssue: after } = body;
  if ((typeof before === 'string') === (typeof after === 'string'))
    throw jiraRefusal(400, 'Exactly one of rankBeforeIssue and rankAfterIssue must be given.');
  const anchor = issueToRank(jira, call, String(before ?? after));
  if (anchor.rank === undefined) throw jiraRefusal(400, `Issue ${anchor.key} cannot be ranked.`);
  const issues = names.map((name) => issueToRank(jira, call, name));
  const problemOf = (issue: StoredIssue): string | undefined => {
    if (!jira.access.mayInProject(accountId, 'SCHEDULE_ISSUES', issue.projectId))
      return `You do not have permission to rank issue ${issue.key}.`;
    return issue.rank === undefined ? `Issue ${issue.key} cannot be ranked.` : undefined;
  };
  const movable = issues.filter(
    (issue) => problemOf(issue) === undefined && issue.id !== anchor.id,
  );
  for (const { id } of movable) jira.issues.writeLimit.take(id);
  if (movable.length > 0)
    jira.issues.rank(
      movable.map(({ id }) => id),
      typeof before === 'string' ? { before: anchor.id } : { after: anchor.id },
      { authorId: accountId, atMs: jira.clock.now() },
    );
  const entries = issues.map((issue): Entry => {
    const problem = problemOf(issue);
    const base = { issueId: Number(issue.id), issueKey: issue.key };
    return problem === undefined
      ? { ...base, status: 200 }
      : { ...base, status: 403, errors: [problem] };
  });
  if (entries.every(({ status }) => status === 200)) return nothing;
  if (entries.every(({ status }) => status === 403))
    throw jiraRefusal(403, ...entries.flatMap(({ errors }) => errors ?? []));
  return { status: 207, body: { entries } };
}
