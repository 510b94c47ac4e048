import type { Call, Route } from '../../route';
import { answered, jiraRefusal, post } from '../../route';
import { knownObject } from '../body';
import type { Jira } from '../jira-store';
import { compileFor, listOf } from '../search/search-routes';
import { parseJql } from './parse-jql';
import { queryStructure } from './structure';

const validations = ['strict', 'warn', 'none'];

/** Reading JQL without searching by it. */
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
];

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
