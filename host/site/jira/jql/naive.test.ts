import fc from 'fast-check';
import { smallCatalog, smallStore } from '../../../../test/arbitraries/jira-catalog';
import type { NewIssue, StoredIssue } from '../issue/types';
import { compileJql } from './evaluate';

describe('compileJql, against a second, naive evaluation', () => {
  it('finds what the naive one finds, in the order that it sorts', () => {
    fc.assert(
      fc.property(anyBacklog(), anyClause(), anySort(), (backlog, clause, sort) => {
        const store = smallStore();
        store.createMany(backlog);
        const naive = [...store.all()]
          .filter((issue) => isOpen(issue) && holds(clause, issue))
          .sort((a, b) => sort.compare(a, b) || Number(a.id) - Number(b.id));
        if (sort.isDescending) naive.reverse();
        const direction = sort.isDescending ? 'desc' : 'asc';
        expect(run(store, `${written(clause)} order by ${sort.field} ${direction}`)).toEqual(
          naive.map((issue) => issue.key),
        );
      }),
    );
  });

  it('finds a subset when a clause is added', () => {
    fc.assert(
      fc.property(anyBacklog(), anyClause(), anyClause(), (backlog, one, other) => {
        const store = smallStore();
        store.createMany(backlog);
        const all = new Set(run(store, written(one)));
        const some = run(store, `${written(one)} and ${written(other)}`);
        expect(some.every((key) => all.has(key))).toBe(true);
      }),
    );
  });

  it('stays right while work items change', () => {
    fc.assert(
      fc.property(anyBacklog(), anyClause(), fc.array(anyValues()), (backlog, clause, changes) => {
        const store = smallStore();
        store.createMany(backlog);
        const query = `${written(clause)} order by due, key`;
        run(store, query);
        changes.forEach(({ dueDate, statusId, custom }, at) => {
          const issue = [...store.all()][at];
          const patch = { dueDate: dueDate ?? null, statusId, custom };
          if (issue !== undefined) store.update(issue.id, patch, { atMs: at, items: [] });
        });
        const before = run(store, query);
        store.memory.forgetOrders();
        expect(run(store, query)).toEqual(before);
      }),
    );
  });
});

// Helpers

type Clause =
  | {
      readonly kind: 'status' | 'label' | 'assignee' | 'due' | 'points';
      readonly value: string;
      readonly is: string;
    }
  | { readonly kind: 'empty'; readonly field: 'assignee' | 'due' | 'labels' }
  | { readonly kind: 'not'; readonly inner: Clause }
  | { readonly kind: 'and' | 'or'; readonly inner: readonly Clause[] };

const statuses = { '1': 'To Do', '3': 'In Progress', '5': 'Done' } as const;

const { clause: anyClauseOf } = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison('status', ['1', '3', '5'], ['=', '!=']),
    comparison('label', ['red', 'Blue'], ['=', '!=']),
    comparison('assignee', ['acc-ana', 'acc-ben'], ['=', '!=']),
    comparison('due', ['2026-03-01', '2026-03-05'], ['=', '!=', '<', '<=', '>', '>=']),
    comparison('points', ['1', '3'], ['=', '!=', '<', '<=', '>', '>=']),
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
const anyClause = () => anyClauseOf;

function comparison(
  kind: 'status' | 'label' | 'assignee' | 'due' | 'points',
  values: readonly string[],
  operators: readonly string[],
): fc.Arbitrary<Clause> {
  return fc.record({
    kind: fc.constant(kind),
    value: fc.constantFrom(...values),
    is: fc.constantFrom(...operators),
  });
}

function written(clause: Clause): string {
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
  }
}

/** Three-valued, as Jira's NOT is: what has no value meets neither a comparison nor its opposite. */
function truth(clause: Clause, issue: StoredIssue): boolean | undefined {
  switch (clause.kind) {
    case 'and': {
      const parts = clause.inner.map((part) => truth(part, issue));
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
    }
    case 'or': {
      const parts = clause.inner.map((part) => truth(part, issue));
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
    }
    case 'not': {
      const inner = truth(clause.inner, issue);
      return inner === undefined ? undefined : !inner;
    }
    case 'empty':
      return valuesOf(clause.field, issue).length === 0;
    case 'status':
    case 'label':
    case 'assignee':
    case 'due':
    case 'points':
      return compare(clause.is, valuesOf(clause.kind, issue), clause.value.toLowerCase());
  }
}

const isOpen = ({ projectId, securityId }: StoredIssue) =>
  projectId === '1' && securityId === undefined;

const holds = (clause: Clause, issue: StoredIssue) => truth(clause, issue) === true;

function valuesOf(field: string, issue: StoredIssue): string[] {
  const points = issue.custom['customfield_10016'];
  const all: Readonly<Record<string, readonly (string | undefined)[]>> = {
    status: [issue.statusId],
    label: issue.labels,
    labels: issue.labels,
    assignee: [issue.assigneeId],
    due: [issue.dueDate],
    points: [typeof points === 'number' ? String(points) : undefined],
  };
  return (all[field] ?? [])
    .filter((value) => value !== undefined)
    .map((value) => value.toLowerCase());
}

function compare(operator: string, values: readonly string[], wanted: string): boolean | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  if (operator === '=') return values.includes(wanted);
  if (operator === '!=') return !values.includes(wanted);
  if (operator === '<') return value < wanted;
  if (operator === '<=') return value <= wanted;
  return operator === '>' ? value > wanted : value >= wanted;
}

const anyValues = () =>
  fc.record({
    statusId: fc.constantFrom('1', '3', '5'),
    assigneeId: fc.constantFrom('acc-ana', 'acc-ben', undefined),
    labels: fc.subarray(['red', 'blue', 'Green']),
    dueDate: fc.constantFrom('2026-03-01', '2026-03-05', '2026-03-09', undefined),
    custom: fc.constantFrom<Record<string, unknown>>(
      { customfield_10016: 1 },
      { customfield_10016: 3 },
      {},
    ),
  });

const anyBacklog = (): fc.Arbitrary<NewIssue[]> =>
  fc.array(
    fc
      .tuple(
        anyValues(),
        fc.constantFrom('1', '1', '1', '2'),
        fc.constantFrom({}, {}, { securityId: '1' }),
      )
      .map(([{ assigneeId, dueDate, ...values }, projectId, security]) => ({
        projectId,
        ...security,
        typeId: '11',
        summary: 'Pays by card',
        ...values,
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(dueDate === undefined ? {} : { dueDate }),
      })),
    { maxLength: 12 },
  );

const last = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;

const anySort = () =>
  fc
    .record({
      isDescending: fc.boolean(),
      by: fc.constantFrom('due' as const, 'points' as const, 'rank' as const),
    })
    .map(({ isDescending, by }) => ({
      isDescending,
      field: { due: 'due', points: '"Story Points"', rank: 'Rank' }[by],
      compare: (a: StoredIssue, b: StoredIssue) =>
        by === 'rank' ? last(a.rank, b.rank) : last(valuesOf(by, a)[0], valuesOf(by, b)[0]),
    }));

function run(store: ReturnType<typeof smallStore>, jql: string): string[] {
  const compiled = compileJql(jql, {
    store,
    catalog: smallCatalog,
    caller: { kind: 'person', accountId: 'acc-ana', viaApp: false },
    accountId: 'acc-ana',
    nowMs: 0,
  });
  if (!compiled.ok) throw new Error(compiled.errors.join(' '));
  return compiled.value.collect().map((issue) => issue.key);
}
