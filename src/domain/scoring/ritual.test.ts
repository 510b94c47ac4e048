import type { RitualPlace, RitualStep } from './ritual';
import { beginRitual, openNextColumn, stepAfter } from './ritual';
import { defaultScale } from './scale/scale';
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

  it('finds the smallest among all that stand in the column, not only among those just scored', () => {
    const values: Record<string, ScoreValues> = {
      'PAY-3': { jobSize: 5 },
      'PAY-9': { jobSize: 1 },
    };
    const next = stepAfter({ column: 'jobSize', row: 0 }, ['PAY-3'], {
      valuesOf: (id) => values[id] ?? {},
      scale: defaultScale,
      compared: () => ['PAY-3', 'PAY-9'],
    });
    expect(next).toEqual({ kind: 'finished' });
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
      const next = stepAfter(place, ten, { valuesOf, scale: defaultScale, compared: () => ten });
      if (next.kind !== 'cell') break;
      place = next.place;
    }
    expect(keys).toBe(40);
  });
});

// Helpers

const step = (place: RitualPlace, value: number): RitualStep =>
  stepAfter(place, batch, {
    valuesOf: () => ({ [place.column]: value }),
    scale: defaultScale,
    compared: () => batch,
  });
