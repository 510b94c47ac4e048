import type { Answer, Call, Route } from '../../route';
import { answered, get, jiraRefusal, post } from '../../route';
import { knownObject, numberParameter } from '../body';
import { issueOfPath } from '../guards';
import type { History, StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { chooseFields } from './field-choice';
import { readPageToken, writePageToken } from './page-token';
import { historyBean, namesOf, readExpand, renderIssue, schemasOf, viewFor } from './render-issue';
import { issueSelf } from './render-related';
import { listOf } from './search-routes';

const limits = {
  fetched: 100,
  properties: 5,
  changelogsOf: 1000,
  changelogFields: 10,
  changelogPage: { usual: 1000, most: 10_000 },
  historyPage: 100,
} as const;

/** Work items and their histories, many at a time. */
export const fetchRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/issue/bulkfetch', (call) => fetchIssues(jira, call)),
  post('/rest/api/3/changelog/bulkfetch', (call) => fetchChangelogs(jira, call)),
  get('/rest/api/3/issue/:issueIdOrKey/changelog?startAt&maxResults', (call) =>
    readChangelog(jira, call),
  ),
];

/** Those of the named work items that the caller may see, each once by ascending id, and the names without one. */
function pick(jira: Jira, call: Call, names: readonly string[]) {
  const { maySee } = viewFor(jira, call);
  const found = new Map<string, StoredIssue>();
  const missing: string[] = [];
  for (const name of names) {
    const issue = jira.issues.find(name);
    if (issue !== undefined && maySee(issue)) found.set(issue.id, issue);
    else missing.push(name);
  }
  const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  return { issues, missing };
}

function fetchIssues(jira: Jira, call: Call): Answer {
  const body = knownObject(call, 'issueIdsOrKeys fields fieldsByKeys expand properties');
  const names = listOf(body['issueIdsOrKeys'], 'issueIdsOrKeys', limits.fetched);
  if (names.length === 0) throw jiraRefusal(400, "'issueIdsOrKeys' must name at least one issue.");
  const choice = chooseFields(jira.catalog, listOf(body['fields'], 'fields'), '*navigable');
  const properties = listOf(body['properties'], 'properties', limits.properties);
  const expand = readExpand(listOf(body['expand'], 'expand'));
  const view = viewFor(jira, call);
  const { issues, missing } = pick(jira, call, names);
  return answered({
    issues: issues.map((issue) => ({
      ...renderIssue(view, issue, { choice, properties, expand }),
      ...(expand.has('names') ? { names: namesOf(choice) } : {}),
      ...(expand.has('schema') ? { schema: schemasOf(choice) } : {}),
    })),
    issueErrors: missing.map((id) => ({
      id,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  });
}

type Entry = { readonly issueId: string; readonly history: History };

/** The entries with changes of these fields, only those changes kept; all when no field is named. */
function ofFields({ issueId, history }: Entry, fieldIds: readonly string[]): Entry[] {
  if (fieldIds.length === 0) return [{ issueId, history }];
  const items = history.items.filter((item) => fieldIds.includes(item.fieldId));
  return items.length === 0 ? [] : [{ issueId, history: { ...history, items } }];
}

function fetchChangelogs(jira: Jira, call: Call): Answer {
  const body = knownObject(call, 'issueIdsOrKeys fieldIds maxResults nextPageToken');
  const names = listOf(body['issueIdsOrKeys'], 'issueIdsOrKeys', limits.changelogsOf);
  const fieldIds = listOf(body['fieldIds'], 'fieldIds', limits.changelogFields);
  if (names.length === 0) throw jiraRefusal(400, "'issueIdsOrKeys' must name at least one issue.");
  const { usual, most } = limits.changelogPage;
  const { maxResults = usual, nextPageToken: token } = body;
  if (typeof maxResults !== 'number' || maxResults < 1 || maxResults > most)
    throw jiraRefusal(400, `'maxResults' must be a number from 1 to ${String(most)}.`);

  const entries = pick(jira, call, names)
    .issues.flatMap(({ id }) =>
      jira.issues.historiesOf(id).map((history) => ({ issueId: id, history })),
    )
    .flatMap((entry) => ofFields(entry, fieldIds))
    .sort(
      (a, b) => a.history.createdMs - b.history.createdMs || Number(a.issueId) - Number(b.issueId),
    );
  const query = JSON.stringify([names, fieldIds]);
  const nowMs = jira.clock.now();
  const from = typeof token === 'string' ? readPageToken(query, token, nowMs).count : 0;
  const page = entries.slice(from, from + maxResults);
  const view = viewFor(jira, call);
  const byIssue = new Map<string, unknown[]>();
  for (const { issueId, history } of page) {
    const histories = byIssue.get(issueId) ?? [];
    histories.push(historyBean(view, history));
    byIssue.set(issueId, histories);
  }
  const end = { lastId: page.at(-1)?.history.id ?? '', count: from + page.length, atMs: nowMs };
  return answered({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({
      issueId,
      changeHistories,
    })),
    ...(end.count < entries.length ? { nextPageToken: writePageToken(query, end) } : {}),
  });
}

function readChangelog(jira: Jira, call: Call): Answer {
  const issue = issueOfPath(jira, call);
  const view = viewFor(jira, call);
  const histories = jira.issues.historiesOf(issue.id);
  const startAt = numberParameter(call, 'startAt', 0);
  const asked = numberParameter(call, 'maxResults', limits.historyPage);
  const maxResults = Math.min(asked, limits.historyPage);
  const values = histories.slice(startAt, startAt + maxResults);
  const self = `${issueSelf(view, issue.id)}/changelog`;
  const next = startAt + values.length;
  const isLast = next >= histories.length;
  const at = (start: number) => `${self}?startAt=${String(start)}&maxResults=${String(maxResults)}`;
  return answered({
    self: at(startAt),
    ...(isLast ? {} : { nextPage: at(next) }),
    maxResults,
    startAt,
    total: histories.length,
    isLast,
    values: values.map((history) => historyBean(view, history)),
  });
}
