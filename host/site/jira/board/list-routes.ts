import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { numberParameter } from '../body';
import { browsableIssue } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { chooseFields } from '../search/field-choice';
import { readExpand, renderIssue, viewFor } from '../search/render-issue';
import { compileFor } from '../search/search-routes';
import {
  byRank,
  hierarchyLevelOf,
  issuesOfBoard,
  openSprintOf,
  visibleBoard,
  visibleSprint,
} from './board-store';

const shared = ['maxResults', 'jql', 'validateQuery', 'fields', 'expand'];

type Lister = (call: Call) => readonly StoredIssue[];

/**
 * The work items of boards, backlogs, sprints and epics, in Jira's order: in pages with a total under
 * the older `/rest/agile`, in pages with tokens under `/rest/software`.
 */
export function listRoutes(jira: Jira): readonly Route[] {
  const board = (call: Call) => visibleBoard(jira, call, call.params['boardId'] ?? '');
  const isStory = (issue: StoredIssue) => hierarchyLevelOf(jira, issue) === 0;
  const isOpen = (issue: StoredIssue) => jira.statuses.find(issue.statusId)?.category !== 'done';
  const inSprint = (call: Call) => {
    const sprint = visibleSprint(jira, call, call.params['sprintId'] ?? '');
    return issuesOfBoard(jira, visibleBoard(jira, call, sprint.boardId)).filter((issue) =>
      issue.sprintIds.includes(sprint.id),
    );
  };
  const listers: Readonly<Record<string, Lister>> = {
    '/board/:boardId/issue': (call) =>
      issuesOfBoard(jira, board(call)).filter((issue) => hierarchyLevelOf(jira, issue) < 1),
    '/board/:boardId/backlog': (call) =>
      issuesOfBoard(jira, board(call)).filter(
        (issue) => isStory(issue) && isOpen(issue) && openSprintOf(jira, issue)?.state !== 'active',
      ),
    '/board/:boardId/sprint/:sprintId/issue': inSprint,
    '/sprint/:sprintId/issue': inSprint,
    '/epic/:epicIdOrKey/issue'(call) {
      const epic = browsableIssue(jira, call, call.params['epicIdOrKey'] ?? '');
      if (hierarchyLevelOf(jira, epic) !== 1) throw jiraRefusal(404, 'The epic does not exist.');
      return [...jira.issues.childrenOf(epic.id)].sort(byRank);
    },
  };
  return Object.entries(listers).flatMap(([path, list]): Route[] => [
    {
      method: 'GET',
      path: `/rest/agile/1.0${path}`,
      query: [...shared, 'startAt'],
      answer: (call) => answered(numberedPage(jira, call, matching(jira, call, list(call)))),
    },
    {
      method: 'GET',
      path: `/rest/software/1.0${path}`,
      query: [...shared, 'nextPageToken', 'reconcileIssues'],
      answer: (call) => answered(tokenPage(jira, call, matching(jira, call, list(call)))),
    },
    get(`/rest/software/1.0${path}/approximate-count?jql`, (call) =>
      answered({ count: matching(jira, call, list(call)).length }),
    ),
  ]);
}

function numberedPage(jira: Jira, call: Call, found: readonly StoredIssue[]): object {
  const startAt = numberParameter(call, 'startAt', 0);
  const maxResults = Math.min(numberParameter(call, 'maxResults', 50), 100);
  const issues = shown(jira, call, found.slice(startAt, startAt + maxResults));
  return { expand: 'schema,names', startAt, maxResults, total: found.length, issues };
}

function tokenPage(jira: Jira, call: Call, found: readonly StoredIssue[]): object {
  const token = call.query.get('nextPageToken');
  const from = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(from))
    throw jiraRefusal(400, "The 'nextPageToken' was not given out here.");
  const end = from + Math.min(numberParameter(call, 'maxResults', 50), 100);
  const isLast = end >= found.length;
  return {
    issues: shown(jira, call, found.slice(from, end)),
    ...(isLast ? {} : { nextPageToken: Buffer.from(String(end)).toString('base64url') }),
    isLast,
  };
}

function shown(jira: Jira, call: Call, issues: readonly StoredIssue[]): object[] {
  const names = call.query.getAll('fields').flatMap((text) => text.split(','));
  const choice = chooseFields(jira.catalog, names, '*navigable');
  const expand = readExpand(call.query.getAll('expand').flatMap((text) => text.split(',')));
  const view = viewFor(jira, call);
  return issues.map((issue) => ({
    ...renderIssue(view, issue, { choice, expand }),
    key: issue.key,
  }));
}

/** Those that the query's `jql` finds, in its order; all as they are without one. */
function matching(jira: Jira, call: Call, all: readonly StoredIssue[]): readonly StoredIssue[] {
  const list = all.filter((issue) => jira.access.maySee(call.accountId, issue));
  const jql = call.query.get('jql');
  if (jql === null || jql.trim() === '') return list;
  const compiled = compileFor(jira, call, jql);
  if (!compiled.ok) throw jiraRefusal(400, ...compiled.errors);
  const listed = new Set(list.map(({ id }) => id));
  const found = compiled.value.collect().filter(({ id }) => listed.has(id));
  if (/\border\s+by\b/i.test(jql)) return found;
  const foundIds = new Set(found.map(({ id }) => id));
  return list.filter(({ id }) => foundIds.has(id));
}
