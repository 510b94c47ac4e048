import type { Answer, Call, Route } from '../../route';
import { answered, get, jiraRefusal, post } from '../../route';
import { knownObject, textsOf } from '../body';
import type { JsonObject } from '../body';
import type { Jira } from '../jira-store';
import type { CompiledQuery } from '../jql/evaluate';
import { compileJql } from '../jql/evaluate';
import { chooseFields } from './field-choice';
import { readPageToken, writePageToken } from './page-token';
import { askerOf, namesOf, readExpand, renderIssue, schemasOf, viewFor } from './render-issue';

const limits = {
  /** The longest page when only ids and keys are asked for. */
  idsPerPage: 5000,
  /** The longest page otherwise; Jira says only that fewer come back then. */
  issuesPerPage: 100,
  properties: 5,
  reconciled: 50,
} as const;

const parameters = 'jql nextPageToken maxResults fields expand properties reconcileIssues';

/** `search/jql`, `approximate-count`, and the endpoints that Atlassian has switched off. */
export function searchRoutes(jira: Jira): readonly Route[] {
  return [
    post('/rest/api/3/search/jql', (call) =>
      search(jira, call, knownObject(call, `${parameters} fieldsByKeys`)),
    ),
    get(`/rest/api/3/search/jql?${parameters.replaceAll(' ', '&')}`, (call) =>
      search(jira, call, askedByQuery(call)),
    ),
    post('/rest/api/3/search/approximate-count', (call) => {
      const query = boundedQuery(jira, call, knownObject(call, 'jql')['jql']);
      return answered({ count: query.count() });
    }),
    get(`/rest/api/3/search?${parameters.replaceAll(' ', '&')}&startAt&validateQuery`, gone),
    post('/rest/api/3/search', gone),
  ];
}

/** Source: developer.atlassian.com/changelog/#CHANGE-2046. */
function gone(): Answer {
  throw jiraRefusal(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );
}

function askedByQuery({ query }: Call): JsonObject {
  const list = (name: string) => query.getAll(name).flatMap((text) => text.split(','));
  const maxResults = query.get('maxResults');
  return {
    ...Object.fromEntries(query),
    ...{ fields: list('fields'), properties: list('properties') },
    ...{ reconcileIssues: list('reconcileIssues') },
    ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
  };
}

/** @throws {Refusal} With Jira's sentences when the query cannot be run or restricts nothing, 400. */
function boundedQuery(jira: Jira, call: Call, jql: unknown): CompiledQuery {
  const compiled = compileFor(jira, call, typeof jql === 'string' ? jql : '');
  if (!compiled.ok) throw jiraRefusal(400, ...compiled.errors);
  if (!compiled.value.isBounded)
    throw jiraRefusal(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  return compiled.value;
}

/** Reads a query as whoever calls. */
export const compileFor = (jira: Jira, call: Call, jql: string) =>
  compileJql(jql, {
    store: jira.issues,
    catalog: jira.catalog,
    caller: call.caller,
    accountId: askerOf(call),
    nowMs: jira.clock.now(),
  });

/** A list of texts of a body, none when absent. @throws {Refusal} When it is something else or too long, 400. */
export function listOf(value: unknown, name: string, most = Infinity): readonly string[] {
  const texts = value === undefined || value === null ? [] : textsOf(value);
  if (texts === undefined) throw jiraRefusal(400, `'${name}' must be a list of texts.`);
  if (texts.length > most)
    throw jiraRefusal(
      400,
      `'${name}' holds ${String(texts.length)} entries; it takes at most ${String(most)}.`,
    );
  return texts;
}

function pageLength(asked: unknown): number {
  if (asked === undefined || asked === null) return 50;
  if (typeof asked === 'number' && Number.isInteger(asked) && asked >= 1) return asked;
  throw jiraRefusal(400, "'maxResults' must be a whole number from 1 up.");
}

function search(jira: Jira, call: Call, asked: JsonObject): Answer {
  const choice = chooseFields(jira.catalog, listOf(asked['fields'], 'fields'), 'id');
  const properties = listOf(asked['properties'], 'properties', limits.properties);
  listOf(asked['reconcileIssues'], 'reconcileIssues', limits.reconciled);
  const expand = readExpand(typeof asked['expand'] === 'string' ? asked['expand'].split(',') : []);
  const isLight = choice.isOnlyIds && properties.length === 0 && !expand.has('changelog');
  const most = isLight ? limits.idsPerPage : limits.issuesPerPage;
  const length = Math.min(pageLength(asked['maxResults']), most);

  const query = boundedQuery(jira, call, asked['jql']);
  const nowMs = jira.clock.now();
  const before = tokenOf(asked, nowMs);
  const { found, total, from } = placeOfPage(query, { before, length });
  const page = found.slice(from, from + length);
  const view = viewFor(jira, call);
  const last = page.at(-1);
  const isLast = last === undefined || from + page.length >= total;
  const end = { lastId: last?.id ?? '', count: from + page.length, atMs: nowMs };
  return answered({
    issues: page.map((issue) => renderIssue(view, issue, { choice, properties, expand })),
    ...(isLast ? {} : { nextPageToken: writePageToken(String(asked['jql']), end) }),
    isLast,
    ...(expand.has('names') ? { names: namesOf(choice) } : {}),
    ...(expand.has('schema') ? { schema: schemasOf(choice) } : {}),
  });
}

type Before = ReturnType<typeof readPageToken>;

function tokenOf(asked: JsonObject, nowMs: number): Before | undefined {
  const token = asked['nextPageToken'];
  if (token === undefined || token === null || token === '') return undefined;
  if (typeof token !== 'string') throw jiraRefusal(400, "'nextPageToken' must be a text.");
  return readPageToken(String(asked['jql']), token, nowMs);
}

type Page = { readonly before: Before | undefined; readonly length: number };

/** Begins after the last work item of the page before, or after as many as there were when that one is gone. */
function placeOfPage(query: CompiledQuery, { before, length }: Page) {
  const from = before?.count ?? 0;
  const first = query.collectFirst(from + length);
  if (before === undefined || first.found[from - 1]?.id === before.lastId)
    return { ...first, from };
  const found = query.collect();
  const last = found.findIndex((issue) => issue.id === before.lastId);
  return { found, total: found.length, from: last < 0 ? from : last + 1 };
}
