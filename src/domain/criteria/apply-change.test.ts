import fc from 'fast-check';
import { ana, anyCriteriaAndChange, anyCriteria, ben } from '../../../test/arbitraries/criteria';
import type { Actor } from '../record/record';
import type { AcceptanceCriterion, CriteriaState } from './acceptance-criterion';
import { noCriteria } from './acceptance-criterion';
import { applyCriteriaChange } from './apply-change';
import { countCriteria } from './count-criteria';
import type { CriteriaChange } from './criteria-change';
import { byOrder } from './criteria-order';
import { invertChange } from './invert-change';

describe('applyCriteriaChange', () => {
  it('adds lines after the one named, in their order', () => {
    const state = after(threeOpen, {
      type: 'add',
      lines: [
        { id: 'x', text: 'Gets a mail' },
        { id: 'y', text: 'Gets a bill' },
      ],
      after: 'a',
    });
    expect(idsOf(state)).toEqual(['a', 'x', 'y', 'b', 'c']);
  });

  it('keeps the place of a deleted neighbour', () => {
    const state = after(
      threeOpen,
      { type: 'delete', ids: ['b'] },
      { type: 'add', lines: [{ id: 'x', text: 'Gets a mail' }], after: 'b' },
    );
    expect(idsOf(state)).toEqual(['a', 'x', 'c']);
  });

  it('nests a criterion, and never a heading', () => {
    const state = after(
      threeOpen,
      { type: 'setKind', id: 'b', kind: 'heading' },
      { type: 'nest', id: 'b', depth: 1 },
      { type: 'nest', id: 'c', depth: 1 },
    );
    expect(state.items.map(({ depth }) => depth)).toEqual([0, 0, 1]);
  });

  it('adds nothing twice', () => {
    const change: CriteriaChange = { type: 'add', lines: [{ id: 'x', text: 'Once' }], after: null };
    expect(idsOf(after(threeOpen, change, change))).toEqual(['x', 'a', 'b', 'c']);
  });

  it.each([
    { given: 'tick of a deleted one', change: { type: 'tick', id: 'z' }, code: 'CRITERION_GONE' },
    {
      given: 'a blank text',
      change: { type: 'editText', id: 'a', text: ' ' },
      code: 'CRITERION_TEXT_UNFIT',
    },
    {
      given: 'accepting what is open',
      change: { type: 'accept', ids: ['a'] },
      code: 'CRITERION_NOT_MET',
    },
    {
      given: 'waiving without a reason',
      change: { type: 'waive', id: 'a', reason: ' ' },
      code: 'REASON_MISSING',
    },
    {
      given: 'evidence that is a script',
      change: { type: 'setEvidence', id: 'a', url: 'javascript:alert(1)' },
      code: 'EVIDENCE_ADDRESS_UNFIT',
    },
  ] as { given: string; change: CriteriaChange; code: string }[])(
    'refuses $given as $code',
    ({ change, code }) => {
      expect(applyCriteriaChange(threeOpen, change, ana)).toMatchObject({
        ok: false,
        error: { code },
      });
    },
  );

  it('lets only those accept who may', () => {
    const claimed = after(threeOpen, { type: 'tick', id: 'a' });
    expect(applyCriteriaChange(claimed, { type: 'accept', ids: ['a'] }, ben)).toMatchObject({
      ok: false,
      error: { code: 'MAY_NOT_ACCEPT' },
    });
    expect(find(after(claimed, { type: 'accept', ids: ['a'] }), 'a')).toMatchObject({
      state: 'accepted',
      decidedBy: 'acc-ana',
    });
  });

  it('takes acceptance back when someone who may not accept rewords it', () => {
    const accepted = after(threeOpen, { type: 'tick', id: 'a' }, { type: 'accept', ids: ['a'] });
    const reworded = applyCriteriaChange(
      accepted,
      { type: 'editText', id: 'a', text: 'Other' },
      ben,
    );
    expect(reworded.ok && find(reworded.value, 'a')).toMatchObject({ state: 'claimed' });
  });

  it('waives a locked line and does not delete it', () => {
    const locked: CriteriaState = {
      items: threeOpen.items.map((item) => ({ ...item, isLocked: true })),
      deleted: [],
    };
    expect(applyCriteriaChange(locked, { type: 'delete', ids: ['a'] }, ana)).toMatchObject({
      error: { code: 'CRITERION_LOCKED' },
    });
    expect(find(after(locked, { type: 'waive', id: 'a', reason: 'Not here' }), 'a')?.state).toBe(
      'waived',
    );
  });

  it('remembers the list once when work starts', () => {
    const started = after(
      threeOpen,
      { type: 'start' },
      { type: 'delete', ids: ['a'] },
      { type: 'start' },
    );
    expect(started.started?.lines.map((line) => line.id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps distinct ids in order whatever is done', () => {
    fc.assert(
      fc.property(anyCriteriaAndChange(), ({ state, change }) => {
        const next = applyCriteriaChange(state, change, ana);
        const items = next.ok ? next.value.items : [];
        expect([...items].sort(byOrder)).toEqual(items);
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      }),
    );
  });

  it('moves without losing or making lines', () => {
    fc.assert(
      fc.property(anyCriteria(), fc.nat(), fc.nat(), (state, from, to) => {
        const ids = idsOf(state);
        const id = ids[from % Math.max(1, ids.length)];
        if (id === undefined) return;
        const next = after(state, { type: 'move', id, after: ids[to % ids.length] ?? null });
        expect([...idsOf(next)].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('never counts more met than there are', () => {
    fc.assert(
      fc.property(anyCriteria(), ({ items }) => {
        const { total, open, claimed, accepted, rejected, waived } = countCriteria(items);
        expect(open + claimed + accepted + rejected + waived).toBe(total);
        expect(total).toBeLessThanOrEqual(items.length);
      }),
    );
  });
});

it('brings back all of a long list that was deleted at once, and forgets the oldest of what is more', () => {
  const lines = Array.from({ length: 200 }, (_, n) => ({
    id: `l${String(n)}`,
    text: `Line ${String(n)}`,
  }));
  const ids = lines.map(({ id }) => id);
  const full = after(noCriteria, { type: 'add', lines, after: null });
  const gone = after(full, { type: 'delete', ids });
  expect(idsOf(after(gone, { type: 'restore', ids }))).toEqual(ids);
  const long = { id: 'long', text: 'a'.repeat(1_900) };
  const steps = Array.from({ length: 80 }, (_, n): readonly CriteriaChange[] => [
    { type: 'add', lines: [{ ...long, id: `long${String(n)}` }], after: null },
    { type: 'delete', ids: [`long${String(n)}`] },
  ]);
  expect(after(gone, ...steps.flat()).deleted.map(({ id }) => id)).toEqual(
    Array.from({ length: 50 }, (_, n) => `long${String(n + 30)}`),
  );
});

describe('invertChange', () => {
  it('brings the list back as it was, but for who and when', () => {
    fc.assert(
      fc.property(anyCriteriaAndChange(), ({ state, change }) => {
        const next = applyCriteriaChange(state, change, ana);
        if (!next.ok) return;
        const back = after(next.value, ...invertChange(change, state));
        expect(essence(back)).toEqual(essence(state));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a paste of many lines back at once', () => {
    const paste: CriteriaChange = {
      type: 'add',
      lines: [1, 2, 3].map((n) => ({ id: `p${String(n)}`, text: `Line ${String(n)}` })),
      after: 'c',
    };
    expect(invertChange(paste, threeOpen)).toEqual([{ type: 'delete', ids: ['p1', 'p2', 'p3'] }]);
  });
});

// Helpers

const threeOpen: CriteriaState = after(noCriteria, {
  type: 'add',
  lines: [
    { id: 'a', text: 'Pays by card' },
    { id: 'b', text: 'Gets a receipt' },
    { id: 'c', text: 'Sees the order' },
  ],
  after: null,
});

function after(state: CriteriaState, ...changes: readonly CriteriaChange[]): CriteriaState {
  return afterBy(ana, state, changes);
}

function afterBy(
  actor: Actor,
  state: CriteriaState,
  changes: readonly CriteriaChange[],
): CriteriaState {
  return changes.reduce((current, change) => {
    const next = applyCriteriaChange(current, change, actor);
    if (!next.ok) throw new Error(`${change.type}: ${next.error.code}`);
    return next.value;
  }, state);
}

function idsOf(state: CriteriaState): readonly string[] {
  return state.items.map((item) => item.id);
}

function find(state: CriteriaState, id: string): AcceptanceCriterion | undefined {
  return state.items.find((item) => item.id === id);
}

function essence(state: CriteriaState): readonly unknown[] {
  return state.items.map(({ id, text, kind, depth, state: at, isRequired, evidenceUrl }) => ({
    id,
    text,
    kind,
    depth,
    at,
    isRequired,
    evidenceUrl,
  }));
}
