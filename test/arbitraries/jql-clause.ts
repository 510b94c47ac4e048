import fc from 'fast-check';
import type { StoredIssue } from '../../host/site/jira/issue/types';

/** What the naive evaluation reads: a work item and its property `counters`, as it was written. */
export type SeenIssue = {
  readonly issue: StoredIssue;
  readonly counters: Readonly<Record<string, unknown>>;
};

type Compared = 'status' | 'label' | 'assignee' | 'due' | 'points' | 'open' | 'verdict' | 'words';

/** A condition, as it is written in JQL and as the naive evaluation reads it. */
export type Clause =
  | {
      readonly kind: Compared;
      readonly value: string;
      readonly is: string;
    }
  | { readonly kind: 'empty'; readonly field: 'assignee' | 'due' | 'labels' }
  | { readonly kind: 'not'; readonly inner: Clause }
  | { readonly kind: 'and' | 'or'; readonly inner: readonly Clause[] };

const statuses = { '1': 'To Do', '3': 'In Progress', '5': 'Done' } as const;

/** A condition that Jira and the naive evaluation can both answer. */
export const { clause: anyClause } = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison('status', ['1', '3', '5'], ['=', '!=']),
    comparison('label', ['red', 'Blue'], ['=', '!=']),
    comparison('assignee', ['acc-ana', 'acc-ben'], ['=', '!=']),
    comparison('due', ['2026-03-01', '2026-03-05'], ['=', '!=', '<', '<=', '>', '>=']),
    comparison('points', ['1', '3'], ['=', '!=', '<', '<=', '>', '>=']),
    comparison('open', ['0', '2'], ['=', '!=', '<', '<=', '>', '>=']),
    comparison('verdict', ['yes', 'No'], ['=', '!=']),
    comparison('words', ['card', 'Invoice'], ['~', '!~']),
    fc
      .constantFrom('assignee', 'due', 'labels')
      .map((field) => ({ kind: 'empty' as const, field })) as fc.Arbitrary<Clause>,
    fc.record({ kind: fc.constant('not' as const), inner: tie('clause') }),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      inner: fc.array(tie('clause'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Clause>,
  ),
}));
function comparison(
  kind: Compared,
  values: readonly string[],
  operators: readonly string[],
): fc.Arbitrary<Clause> {
  return fc.record({
    kind: fc.constant(kind),
    value: fc.constantFrom(...values),
    is: fc.constantFrom(...operators),
  });
}

/** The condition in JQL. */
export function written(clause: Clause): string {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return `(${clause.inner.map(written).join(` ${clause.kind} `)})`;
    case 'not':
      return `not ${written(clause.inner)}`;
    case 'empty':
      return `${clause.field} is EMPTY`;
    case 'status':
      return `status ${clause.is} "${statuses[clause.value as keyof typeof statuses]}"`;
    case 'label':
      return `labels ${clause.is} ${clause.value}`;
    case 'points':
      return `"Story Points" ${clause.is} ${clause.value}`;
    case 'assignee':
    case 'due':
      return `${clause.kind} ${clause.is} "${clause.value}"`;
    case 'open':
    case 'verdict':
    case 'words':
      return `issue.property[counters].${clause.kind} ${clause.is} ${clause.value}`;
  }
}

/** Three-valued, as Jira's NOT is: what has no value meets neither a comparison nor its opposite. */
function truth(clause: Clause, seen: SeenIssue): boolean | undefined {
  switch (clause.kind) {
    case 'and': {
      const parts = clause.inner.map((part) => truth(part, seen));
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
    }
    case 'or': {
      const parts = clause.inner.map((part) => truth(part, seen));
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
    }
    case 'not': {
      const inner = truth(clause.inner, seen);
      return inner === undefined ? undefined : !inner;
    }
    case 'empty':
      return valuesOf(clause.field, seen).length === 0;
    case 'status':
    case 'label':
    case 'assignee':
    case 'due':
    case 'points':
    case 'open':
    case 'words':
      return compare(
        clause.is,
        valuesOf(clause.kind, seen).map((value) => value.toLowerCase()),
        clause.value.toLowerCase(),
      );
    case 'verdict':
      // Strings of properties are documented to be found by the exact value.
      return compare(clause.is, valuesOf(clause.kind, seen), clause.value);
  }
}

/** The values of a field; of a property those of its declared type. */
export function valuesOf(field: string, { issue, counters }: SeenIssue): string[] {
  const { open, verdict, words } = counters;
  const points = issue.custom['customfield_10016'];
  const all: Readonly<Record<string, readonly (string | undefined)[]>> = {
    status: [issue.statusId],
    label: issue.labels,
    labels: issue.labels,
    assignee: [issue.assigneeId],
    due: [issue.dueDate],
    points: [typeof points === 'number' ? String(points) : undefined],
    open: [typeof open === 'number' ? String(open) : undefined],
    verdict: Array.isArray(verdict) ? verdict.map(String) : [textOf(verdict)],
    words: [textOf(words)],
  };
  return (all[field] ?? []).filter((value) => value !== undefined);
}

function compare(operator: string, values: readonly string[], wanted: string): boolean | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  if (operator === '=') return values.includes(wanted);
  if (operator === '!=') return !values.includes(wanted);
  if (operator === '~') return value.split(' ').includes(wanted);
  if (operator === '!~') return !value.split(' ').includes(wanted);
  if (operator === '<') return value < wanted;
  if (operator === '<=') return value <= wanted;
  return operator === '>' ? value > wanted : value >= wanted;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Whether the condition is met, found out without any index. */
export const holds = (clause: Clause, seen: SeenIssue): boolean => truth(clause, seen) === true;
