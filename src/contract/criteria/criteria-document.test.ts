import fc from 'fast-check';
import { anyCriteria } from '../../../test/arbitraries/criteria';
import type { CriteriaState } from '../../domain/criteria/acceptance-criterion';
import { spreadKeys } from '../../domain/criteria/criteria-order';
import { parseCriteriaChange } from './criteria-change';
import { parseCriteriaDocument, roomLeft, writeCriteriaDocument } from './criteria-document';
import { parseCriteriaState } from './criteria-state';
import { parseCriteriaStatus, writeCriteriaStatus } from './criteria-status';

describe('writeCriteriaDocument', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyCriteria(), fc.nat(), (state, version) => {
        const sent: unknown = JSON.parse(JSON.stringify(writeCriteriaDocument(state, version)));
        expect(parseCriteriaDocument(sent)).toEqual({ ok: true, value: { version, state } });
      }),
    );
  });

  it('keeps what the list was when work started, also of lines that are gone', () => {
    const state: CriteriaState = {
      ...manyCriteria(2),
      started: {
        at: '2026-03-01T00:00:00.000Z',
        lines: [
          { id: 'c0', text: 'Worded otherwise' },
          { id: 'c1', text: manyCriteria(2).items[1]?.text ?? '' },
          { id: 'gone', text: 'Deleted since' },
        ],
      },
    };
    const read = parseCriteriaDocument(writeCriteriaDocument(state, 1));
    expect(read).toEqual({ ok: true, value: { version: 1, state } });
  });

  it('has room for 150 claimed and decided criteria of 90 characters', () => {
    expect(roomLeft(manyCriteria(150))).toBeGreaterThan(0);
  });
});

describe('parseCriteriaDocument', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof parseCriteriaDocument(json).ok).toBe('boolean');
        expect(typeof parseCriteriaState(json).ok).toBe('boolean');
        expect(typeof parseCriteriaChange(json).ok).toBe('boolean');
        expect(typeof parseCriteriaStatus(json).ok).toBe('boolean');
      }),
    );
  });

  it('leaves alone what a newer version wrote', () => {
    expect(parseCriteriaDocument({ v: 2, whatever: true })).toMatchObject({
      error: { code: 'NEWER_DATA' },
    });
  });
});

describe('parseCriteriaState', () => {
  it('reads what the record keeps', () => {
    fc.assert(
      fc.property(anyCriteria(), (state) => {
        expect(parseCriteriaState(JSON.parse(JSON.stringify(state)))).toEqual({
          ok: true,
          value: state,
        });
      }),
    );
  });
});

describe('parseCriteriaChange', () => {
  it('refuses what only the app itself may do', () => {
    expect(parseCriteriaChange({ type: 'resetStates' }).ok).toBe(false);
    expect(parseCriteriaChange({ type: 'start' }).ok).toBe(false);
  });
});

describe('writeCriteriaStatus', () => {
  it('counts by state and tells since when something awaits a decision', () => {
    expect(writeCriteriaStatus(manyCriteria(3), 7)).toEqual({
      version: 7,
      total: 3,
      open: 0,
      claimed: 0,
      accepted: 3,
      rejected: 0,
      waived: 0,
      optional: 0,
      optionalMet: 0,
      unmet: 0,
      unaccepted: 0,
    });
  });

  it('tells the wording where it was read, and is read without', () => {
    const wording = { advice: 1, nonFunctional: 2 };
    const told = writeCriteriaStatus(manyCriteria(3), 7, wording);
    expect(parseCriteriaStatus(told)).toEqual({ ok: true, value: told });
    expect(told).toMatchObject(wording);
    expect(parseCriteriaStatus({ ...told, advice: 'many', nonFunctional: undefined })).toEqual({
      ok: true,
      value: { ...told, advice: undefined, nonFunctional: undefined },
    });
    const untold = writeCriteriaStatus(manyCriteria(3), 7);
    expect(parseCriteriaStatus(untold)).toEqual({ ok: true, value: untold });
  });

  it('stays far below 2,000 characters', () => {
    expect(JSON.stringify(writeCriteriaStatus(manyCriteria(500), 99_999)).length).toBeLessThan(300);
  });
});

// Helpers

function manyCriteria(count: number): CriteriaState {
  const people = Array.from(
    { length: 5 },
    (_, n) => `712020:0b0e5b0c-4ad3-44ae-9d2c-00000000000${String(n)}`,
  );
  const items = Array.from({ length: count }, (_, n) => ({
    id: count > 20 ? `k3j2h1${String(n).padStart(3, '0')}` : `c${String(n)}`,
    text: 'x'.repeat(90),
    kind: 'criterion' as const,
    depth: 0 as const,
    order: '',
    state: 'accepted' as const,
    isRequired: true,
    claimedBy: people[n % 5] ?? '',
    claimedAt: '2026-03-09T14:02:00.000Z',
    decidedBy: people[(n + 1) % 5] ?? '',
    decidedAt: '2026-03-10T09:00:00.000Z',
  }));
  return { items: spreadKeys(items), deleted: [] };
}
