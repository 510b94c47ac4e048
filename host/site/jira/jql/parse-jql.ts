import type { Clause, Query } from '@atlaskit/jql-ast';
import { JastBuilder } from '@atlaskit/jql-ast';

export type { Clause, Query };

/** What a query was read as, or Jira's sentences on what is wrong with it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly string[] };

/** A query that cannot be read, for these reasons. */
export const unreadable = (...errors: readonly string[]) => ({ ok: false, errors }) as const;

const builder = new JastBuilder();
const parsed = new Map<string, Reading<Query>>();
const mostParsed = 500;
/** Longer ones are refused rather than parsed for seconds; Jira has a limit too, which it does not name. */
const longestJql = 200_000;

/** The query, or why Atlassian's own parser does not accept the text. */
export function parseJql(jql: string): Reading<Query> {
  if (jql.length > longestJql)
    return unreadable(`The JQL query is longer than ${String(longestJql)} characters.`);
  const before = parsed.get(jql);
  if (before !== undefined) return before;
  const result = buildQuery(jql);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(jql, result);
  return result;
}

function buildQuery(jql: string): Reading<Query> {
  try {
    const { query, errors } = builder.build(jql);
    if (errors.length > 0) return unreadable(...errors.map(sentenceOf));
    if (query === undefined) return unreadable('Error in the JQL Query: The query has no clause.');
    return { ok: true, value: query };
  } catch (error) {
    // The parser recurses: nesting that is deep enough ends its stack.
    if (error instanceof RangeError) return unreadable('The JQL query is nested too deeply.');
    throw error;
  }
}

function sentenceOf(error: object): string {
  const { description = 'The query cannot be read.' } = error as { description?: string };
  const place =
    'line' in error && 'charPositionInLine' in error
      ? ` (line ${String(error.line)}, character ${String(Number(error.charPositionInLine) + 1)})`
      : '';
  return `Error in the JQL Query: ${description}${place}`;
}
