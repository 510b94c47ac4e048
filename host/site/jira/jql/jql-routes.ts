import type { Call, Route } from '../../route';
import { answered, jiraRefusal, post } from '../../route';
import { knownObject } from '../body';
import type { Jira } from '../jira-store';
import { compileFor, listOf } from '../search/search-routes';
import { parseJql } from './parse-jql';

const validations = ['strict', 'warn', 'none'];

/** Jira refuses more, and does not say how many it takes: these are the site's own numbers. */
const matchLimits = { jqls: 50, issueIds: 1000 } as const;

/** Reading JQL without searching by it, and matching named work items against it. */
export const jqlRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/jql/parse?validation', (call) => {
    if (!validations.includes(call.query.get('validation') ?? ''))
      throw jiraRefusal(
        400,
        "The query parameter 'validation' must be 'strict', 'warn' or 'none'.",
      );
    const queries = listOf(knownObject(call, 'queries')['queries'], 'queries');
    if (queries.length === 0) throw jiraRefusal(400, "'queries' must hold at least one query.");
    return answered({ queries: queries.map((query) => describeQuery(jira, call, query)) });
  }),
  post('/rest/api/3/jql/match', (call) => {
    const body = knownObject(call, 'jqls issueIds');
    const queries = listOf(body['jqls'], 'jqls', matchLimits.jqls);
    const ids = new Set(listOf(body['issueIds'], 'issueIds', matchLimits.issueIds));
    return answered({ matches: queries.map((query) => matchQuery(jira, call, { query, ids })) });
  }),
];

/** What is wrong with a query; its structure, which Jira describes as well, is left out. */
function describeQuery(jira: Jira, call: Call, query: string) {
  const parsed = parseJql(query);
  if (!parsed.ok) return { query, errors: parsed.errors };
  const validation = call.query.get('validation');
  const compiled = compileFor(jira, call, query);
  if (compiled.ok || validation === 'none') return { query };
  return { query, [validation === 'warn' ? 'warnings' : 'errors']: compiled.errors };
}

type Match = { readonly query: string; readonly ids: ReadonlySet<string> };

function matchQuery(jira: Jira, call: Call, { query, ids }: Match) {
  const compiled = compileFor(jira, call, query);
  if (!compiled.ok) return { matchedIssues: [], errors: compiled.errors };
  const matched = compiled.value.collect().filter(({ id }) => ids.has(id));
  return { matchedIssues: matched.map(({ id }) => Number(id)), errors: [] };
}
