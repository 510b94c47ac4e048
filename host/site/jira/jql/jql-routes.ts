import type { Answer, Call, Route } from '../../route';
import { answered, jiraRefusal } from '../../route';
import { knownObject } from '../body';
import type { Jira } from '../jira-store';
import { compileFor, listOf } from '../search/search-routes';
import { parseJql } from './parse-jql';
import { queryStructure } from './structure';

/** The most work items that `jql/match` looks at. */
const mostMatched = 1000;

const validations = ['strict', 'warn', 'none'];

/** Reading JQL without searching by it. */
export const jqlRoutes = (jira: Jira): readonly Route[] => [
  {
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    query: ['validation'],
    answer: (call) => parse(jira, call),
  },
  { method: 'POST', path: '/rest/api/3/jql/match', answer: (call) => match(jira, call) },
];

function parse(jira: Jira, call: Call): Answer {
  const validation = call.query.get('validation') ?? '';
  if (!validations.includes(validation))
    throw jiraRefusal(400, "The query parameter 'validation' must be 'strict', 'warn' or 'none'.");
  const queries = listOf(knownObject(call, ['queries'])['queries'], 'queries');
  if (queries.length === 0) throw jiraRefusal(400, "'queries' must hold at least one query.");
  return answered({ queries: queries.map((query) => describeQuery(jira, call, query)) });
}

function describeQuery(jira: Jira, call: Call, query: string) {
  const parsed = parseJql(query);
  if (!parsed.ok) return { query, errors: parsed.errors };
  const structure = queryStructure(jira.issues.memory.index, parsed.value);
  const validation = call.query.get('validation');
  const compiled = compileFor(jira, call, query);
  if (compiled.ok || validation === 'none') return { query, structure };
  return validation === 'warn'
    ? { query, structure, warnings: compiled.errors }
    : { query, errors: compiled.errors };
}

function match(jira: Jira, call: Call): Answer {
  const body = knownObject(call, ['jqls', 'issueIds']);
  const ids = listOf(body['issueIds'], 'issueIds', mostMatched);
  const issues = ids.flatMap((id) => jira.issues.find(id) ?? []);
  const matches = listOf(body['jqls'], 'jqls').map((jql) => {
    const compiled = compileFor(jira, call, jql);
    if (!compiled.ok) return { matchedIssues: [], errors: compiled.errors };
    const matched = issues.filter((issue) => compiled.value.holds(issue));
    return { matchedIssues: matched.map((issue) => Number(issue.id)), errors: [] };
  });
  return answered({ matches });
}
