import * as fc from 'fast-check';
import type { FieldChange } from '#domain/flow/history';
import type { KnownHistories } from './kept-histories';
import { parseHistories, writeHistories } from './kept-histories';

describe('writeHistories', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyKnown(), (known) => {
        expect(parseHistories(writeHistories(known, 1_000_000))).toEqual(known);
      }),
    );
  });

  it('keeps what was updated the longest ago where not all fits', () => {
    const known: KnownHistories = new Map([
      ['1', { updatedAt: '2026-03-10', history: [started] }],
      ['2', { updatedAt: '2026-03-08', history: [started] }],
      ['3', { updatedAt: '2026-03-09', history: [started] }],
    ]);
    const text = writeHistories(known, 140);
    expect([...parseHistories(text).keys()]).toEqual(['2', '3']);
  });
});

describe('parseHistories', () => {
  it.each([undefined, '', 'no JSON', '{"v":2}', '{"v":1,"words":[],"issues":[["1"]]}'])(
    'finds nothing in %s',
    (text) => {
      expect(parseHistories(text).size).toBe(0);
    },
  );
});

// Helpers

const started: FieldChange = { at: '2026-03-02T09:00:00.000Z', fieldId: 'status', to: '3' };

const anyChange = (): fc.Arbitrary<FieldChange> =>
  fc.record(
    {
      at: fc.constantFrom('2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z'),
      fieldId: fc.constantFrom('status', 'duedate', 'sprint'),
      from: fc.string(),
      to: fc.string(),
      fromName: fc.string(),
      toName: fc.string(),
    },
    { requiredKeys: ['at', 'fieldId'] },
  );

const anyKnown = (): fc.Arbitrary<KnownHistories> =>
  fc
    .array(fc.tuple(fc.nat().map(String), fc.string(), fc.array(anyChange())))
    .map((known) => new Map(known.map(([id, updatedAt, history]) => [id, { updatedAt, history }])));
