import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { smallStore } from '../../../../test/arbitraries/jira-catalog';
import { openDatabase } from '../../../store/database';
import type { SearchableStore } from './store';
import type { IssueChange, NewIssue } from './types';

describe('createIssueStore', () => {
  it('gives ids that rise and keys that count in the project', () => {
    const store = smallStore();
    const first = store.create(story('Pays by card'));
    const second = store.create(story('Gets a receipt'));
    expect([first.key, second.key]).toEqual(['PAY-1', 'PAY-2']);
    expect(Number(second.id)).toBeGreaterThan(Number(first.id));
  });

  it('never gives a key twice', () => {
    const store = smallStore();
    store.remove(store.create(story('Pays by card')).id);
    expect(store.create(story('Gets a receipt')).key).toBe('PAY-2');
  });

  it('finds by id, by key in any letter case, and by a key that was given up', () => {
    const store = smallStore();
    const { id } = store.create(story('Pays by card'));
    store.update(id, { key: 'SHOP-9' }, { atMs: 5, items: [] });
    expect([id, 'shop-9', 'pay-1'].map((name) => store.find(name)?.id)).toEqual([id, id, id]);
  });

  it('changes what the patch names, and empties what it sets to null', () => {
    const store = smallStore();
    const { id } = store.create({
      ...story('Pays by card'),
      assigneeId: 'acc-ana',
      custom: { a: 1 },
    });
    store.update(id, { assigneeId: null, custom: { b: 2 } }, { atMs: 5, items: [] });
    expect(store.find(id)).toMatchObject({ summary: 'Pays by card', custom: { a: 1, b: 2 } });
    expect(store.find(id)).toMatchObject({ updatedMs: 5 });
    expect(store.find(id)).not.toHaveProperty('assigneeId');
  });

  it('takes back in memory what a throw takes back in the database', () => {
    const store = smallStore();
    const { id } = store.create({
      ...story('Pays by card'),
      properties: { counters: { open: 1 } },
    });
    const change = () =>
      store.atomically(() => {
        store.update(id, { summary: 'Pays by voucher' }, { atMs: 5, items: [] });
        store.putProperty(id, { key: 'counters', json: '{"open":2}' });
        store.create(story('Gets a receipt'));
        throw new Error('The wire was cut.');
      });
    expect(change).toThrow('The wire was cut.');
    expect([...store.all()].map((issue) => issue.summary)).toEqual(['Pays by card']);
    expect(store.memory.index.findAlias('waymarkOpen')?.values[0]).toBe(1);
    expect(store.findProperty(id, 'counters')).toBe('{"open":1}');
  });

  it('moves work items directly before another, in the order given', () => {
    const store = smallStore();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => store.create(story(name)).id);
    store.rank([d ?? '', c ?? ''], { before: a ?? '' }, { atMs: 5 });
    expect(inRankOrder(store)).toEqual(['d', 'c', 'a', 'b']);
    store.rank([d ?? ''], { after: b ?? '' }, { atMs: 6 });
    expect(inRankOrder(store)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('stays in order however often work items are moved into one gap', () => {
    const store = smallStore();
    const [first = '', ...rest] = Array.from(
      { length: 6 },
      (_, at) => store.create(story(String(at))).id,
    );
    for (let turn = 0; turn < 400; turn += 1)
      store.rank([rest[turn % 5] ?? ''], { after: first }, { atMs: turn });
    expect(inRankOrder(store)).toHaveLength(6);
    expect(Math.max(...[...store.all()].map((issue) => issue.rank?.length ?? 0))).toBeLessThan(62);
  });

  it('tells of every change, with what was before', () => {
    const store = smallStore();
    const told: IssueChange[] = [];
    store.onChange((change) => told.push(change));
    const { id } = store.create(story('Pays by card'), 'acc-ana');
    store.update(id, { summary: 'Pays' }, { authorId: 'acc-ben', atMs: 5, items: [] });
    store.putProperty(id, { key: 'counters', json: '1' }, 'acc-ana');
    expect(told.map((change) => [change.kind, change.authorId])).toEqual([
      ['created', 'acc-ana'],
      ['updated', 'acc-ben'],
      ['propertySet', 'acc-ana'],
    ]);
    expect(told[1]).toMatchObject({ before: { summary: 'Pays by card' } });
  });

  it('keeps the order of ranks that an import brings', () => {
    const store = smallStore();
    store.createMany([
      { ...story('last'), rank: '0|i0009z:' },
      { ...story('first'), rank: '0|i0001r:' },
    ]);
    expect(inRankOrder(store)).toEqual(['first', 'last']);
  });

  it('is the same after the database is opened again', () => {
    fc.assert(
      fc.property(fc.array(anyStep(), { maxLength: 30 }), (steps) => {
        const folder = mkdtempSync(join(tmpdir(), 'waymark-issues-'));
        try {
          const db = openDatabase(folder);
          const store = smallStore(db);
          for (const step of steps) take(step, store);
          const before = everything(store);
          db.close();
          const again = openDatabase(folder);
          expect(everything(smallStore(again))).toEqual(before);
          again.close();
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 15 },
    );
  });
});

// Helpers

const story = (summary: string): NewIssue => ({
  projectId: '1',
  typeId: '11',
  statusId: '1',
  summary,
});

const inRankOrder = (store: SearchableStore): string[] =>
  [...store.all()]
    .sort((a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : 1))
    .map((issue) => issue.summary);

type Step = {
  readonly kind: 'create' | 'update' | 'remove' | 'property' | 'rank';
  readonly at: number;
};

const anyStep = (): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constantFrom('create', 'create', 'update', 'remove', 'property', 'rank'),
    at: fc.nat(20),
  });

function take({ kind, at }: Step, store: SearchableStore): void {
  const issues = [...store.all()];
  const issue = issues[at % Math.max(1, issues.length)];
  const [other] = issues.filter((entry) => entry !== issue);
  if (kind === 'create' || issue === undefined) store.create(story(`Story ${String(at)}`));
  else if (kind === 'update')
    store.update(issue.id, { dueDate: `2026-03-${String(at + 10)}` }, { atMs: at, items: [] });
  else if (kind === 'remove') store.remove(issue.id);
  else if (kind === 'property')
    store.putProperty(issue.id, { key: 'counters', json: JSON.stringify({ open: at }) });
  else if (other !== undefined) store.rank([issue.id], { before: other.id }, { atMs: at });
}

const everything = (store: SearchableStore) =>
  [...store.all()]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((issue) => ({
      issue,
      body: store.bodyOf(issue.id),
      histories: store.historiesOf(issue.id),
      open: store.memory.index.findAlias('waymarkOpen')?.values[
        store.memory.slotOf(issue.id) ?? -1
      ],
    }));
