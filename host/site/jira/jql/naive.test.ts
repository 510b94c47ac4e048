import fc from 'fast-check';
import { smallCatalog, smallStore } from '../../../../test/arbitraries/jira-catalog';
import type { SeenIssue } from '../../../../test/arbitraries/jql-clause';
import { anyClause, holds, valuesOf, written } from '../../../../test/arbitraries/jql-clause';
import type { NewIssue, StoredIssue } from '../issue/types';
import { compileJql } from './evaluate';

describe('compileJql, against a second, naive evaluation', () => {
  it('finds what the naive one finds, in the order that it sorts', () => {
    fc.assert(
      fc.property(anyBacklog(), anyClause, anySort(), (backlog, clause, sort) => {
        const store = smallStore();
        store.createMany(backlog);
        const naive = [...store.all()]
          .map((issue) => seenOf(store, issue))
          .filter((seen) => isOpen(seen.issue) && holds(clause, seen))
          .sort((a, b) => sort.compare(a, b) || Number(a.issue.id) - Number(b.issue.id));
        if (sort.isDescending) naive.reverse();
        const direction = sort.isDescending ? 'desc' : 'asc';
        expect(run(store, `${written(clause)} order by ${sort.field} ${direction}`)).toEqual(
          naive.map(({ issue }) => issue.key),
        );
      }),
    );
  });

  it('finds a subset when a clause is added', () => {
    fc.assert(
      fc.property(anyBacklog(), anyClause, anyClause, (backlog, one, other) => {
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
      fc.property(anyBacklog(), anyClause, fc.array(anyValues()), (backlog, clause, changes) => {
        const store = smallStore();
        store.createMany(backlog);
        const query = `${written(clause)} order by due, key`;
        run(store, query);
        changes.forEach(({ dueDate, statusId, custom, properties }, at) => {
          const issue = [...store.all()][at];
          const patch = { dueDate: dueDate ?? null, statusId, custom };
          if (issue === undefined) return;
          store.update(issue.id, patch, { atMs: at, items: [] });
          store.putProperty(issue.id, {
            key: 'counters',
            json: JSON.stringify(properties.counters),
          });
        });
        const before = run(store, query);
        store.memory.forgetOrders();
        expect(run(store, query)).toEqual(before);
      }),
    );
  });
});

// Helpers

type Store = ReturnType<typeof smallStore>;

function seenOf(store: Store, issue: StoredIssue): SeenIssue {
  const json = store.findProperty(issue.id, 'counters');
  return { issue, counters: JSON.parse(json ?? '{}') as SeenIssue['counters'] };
}

const isOpen = ({ projectId, securityId }: StoredIssue) =>
  projectId === '1' && securityId === undefined;

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
    properties: fc.record({ counters: anyCounters() }),
  });

/** Values that are missing or not of the declared type are in it: no index finds them. */
const anyCounters = () =>
  fc.record(
    {
      open: fc.constantFrom(0, 2, 5, 'many'),
      verdict: fc.constantFrom('yes', 'no', ['yes', 'No'], []),
      words: fc.constantFrom('Pays by card', 'by invoice', 'invoices'),
    },
    { requiredKeys: [] },
  );

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

const sortFields = {
  due: 'due',
  points: '"Story Points"',
  open: 'issue.property[counters].open',
  rank: 'Rank',
};

const anySort = () =>
  fc
    .record({
      isDescending: fc.boolean(),
      by: fc.constantFrom('due' as const, 'points' as const, 'open' as const, 'rank' as const),
    })
    .map(({ isDescending, by }) => ({
      isDescending,
      field: sortFields[by],
      compare: (a: SeenIssue, b: SeenIssue) =>
        by === 'rank'
          ? last(a.issue.rank, b.issue.rank)
          : last(valuesOf(by, a)[0], valuesOf(by, b)[0]),
    }));

function run(store: Store, jql: string): string[] {
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
