import type { RitualPlace, RitualStep } from './ritual';
import { beginRitual, openNextColumn, stepAfter, stepBack } from './ritual';
import { defaultScale } from './scale';
import type { ScoreColumn, ScoreValues } from './score-column';

const batch = ['PAY-1', 'PAY-2'];

describe('beginRitual', () => {
  it('begins at the first gap, column by column', () => {
    const values: Record<string, ScoreValues> = {
      'PAY-1': { userBusinessValue: 1, timeCriticality: 3 },
      'PAY-2': { userBusinessValue: 5 },
    };
    expect(beginRitual(batch, (id) => values[id] ?? {})).toEqual({
      column: 'timeCriticality',
      row: 1,
    });
  });
});

describe('stepAfter', () => {
  it('moves down the column', () => {
    expect(step({ column: 'userBusinessValue', row: 0 }, 5)).toEqual({
      kind: 'cell',
      place: { column: 'userBusinessValue', row: 1 },
    });
  });

  it('asks for the smallest when the column has none', () => {
    expect(step({ column: 'userBusinessValue', row: 1 }, 5)).toEqual({
      kind: 'noSmallest',
      column: 'userBusinessValue',
    });
  });

  it('opens the next column when one is the smallest', () => {
    expect(step({ column: 'userBusinessValue', row: 1 }, 1)).toEqual({
      kind: 'cell',
      place: { column: 'timeCriticality', row: 0 },
    });
  });

  it('ends after job size', () => {
    expect(openNextColumn('jobSize')).toEqual({ kind: 'finished' });
  });

  it('takes forty digits for ten work items with a 1 in each column', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `PAY-${String(at + 1)}`);
    const values = new Map<string, Partial<Record<ScoreColumn, number>>>();
    const valuesOf = (id: string): ScoreValues => values.get(id) ?? {};
    let place = beginRitual(ten, valuesOf);
    let keys = 0;
    for (;;) {
      const id = ten[place.row] ?? '';
      values.set(id, { ...values.get(id), [place.column]: place.row === 4 ? 1 : 8 });
      keys += 1;
      const next = stepAfter(place, ten, { valuesOf, scale: defaultScale });
      if (next.kind !== 'cell') break;
      place = next.place;
    }
    expect(keys).toBe(40);
  });
});

describe('stepBack', () => {
  it('goes up, and from the top to the end of the column before', () => {
    expect(stepBack({ column: 'riskReduction', row: 1 }, batch)).toEqual({
      column: 'riskReduction',
      row: 0,
    });
    expect(stepBack({ column: 'riskReduction', row: 0 }, batch)).toEqual({
      column: 'timeCriticality',
      row: 1,
    });
    const start: RitualPlace = { column: 'userBusinessValue', row: 0 };
    expect(stepBack(start, batch)).toEqual(start);
  });
});

// Helpers

const step = (place: RitualPlace, value: number): RitualStep =>
  stepAfter(place, batch, {
    valuesOf: () => ({ [place.column]: value }),
    scale: defaultScale,
  });
