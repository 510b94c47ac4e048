import fc from 'fast-check';
import { notAllowed } from '../problem';
import { ok, refused } from '../result';
import type { Actor, Operation, RecordRules } from './record';
import { applyOperations, emptyRecord } from './record';

/** A record that keeps the words it was given; `no` is refused. */
const words: RecordRules<readonly string[], string> = {
  kind: 'criteria',
  empty: [],
  apply: (state, change) =>
    change === 'no' ? refused(notAllowed('Edit work items', 'PAY')) : ok([...state, change]),
};
const actor: Actor = { accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };
const options = { rules: words, actor };

const operation = (seq: number, change: string, clientId = 'ana-tab'): Operation<string> => ({
  clientId,
  seq,
  change,
});

describe('applyOperations', () => {
  it('applies in order and counts the version up once for a call', () => {
    const { record, outcomes } = applyOperations(
      emptyRecord(words.empty),
      [operation(1, 'one'), operation(2, 'two')],
      options,
    );
    expect(record).toEqual({ version: 1, state: ['one', 'two'], applied: [['ana-tab', 2]] });
    expect(outcomes.map((outcome) => outcome.result)).toEqual(['applied', 'applied']);
  });

  it('leaves the others standing when one is refused', () => {
    const { record, outcomes } = applyOperations(
      emptyRecord(words.empty),
      [operation(1, 'one'), operation(2, 'no'), operation(3, 'three')],
      options,
    );
    expect(record.state).toEqual(['one', 'three']);
    expect(outcomes[1]).toMatchObject({ result: 'refused', problem: { code: 'NOT_ALLOWED' } });
  });

  it('answers the very record when nothing was applied', () => {
    const before = emptyRecord(words.empty);
    expect(applyOperations(before, [operation(1, 'no')], options).record).toBe(before);
  });

  it('changes nothing when a call is delivered twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (changes) => {
        const operations = changes.map((change, index) => operation(index + 1, `+${change}`));
        const once = applyOperations(emptyRecord(words.empty), operations, options).record;
        const twice = applyOperations(once, operations, options);
        expect(twice.record).toBe(once);
        expect(twice.outcomes.every((outcome) => outcome.result === 'repeated')).toBe(true);
      }),
    );
  });

  it('remembers the hundred clients that wrote last', () => {
    let record = emptyRecord(words.empty);
    for (let client = 0; client < 130; client += 1)
      record = applyOperations(record, [operation(1, 'x', `client-${client}`)], options).record;
    expect(record.applied).toHaveLength(100);
    expect(record.applied.at(-1)).toEqual(['client-129', 1]);
  });
});
