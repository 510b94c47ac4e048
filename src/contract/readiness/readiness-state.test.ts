import fc from 'fast-check';
import { rulesAtMost } from './readiness-definition';
import { anyState } from '../../../test/arbitraries/readiness';
import {
  parseOwnReadinessChange,
  parseReadinessChange,
  parseReadinessDocument,
  parseReadinessState,
  writeReadinessDocument,
} from './readiness-state';
import { findReadinessStatus } from './readiness-status';

describe('writeReadinessDocument', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyState(), fc.nat(), (state, version) => {
        const sent: unknown = JSON.parse(JSON.stringify(writeReadinessDocument(state, version)));
        expect(parseReadinessDocument(sent)).toEqual({ ok: true, value: { version, state } });
      }),
    );
  });
});

describe('parseReadinessDocument', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof parseReadinessDocument(json).ok).toBe('boolean');
        expect(typeof parseReadinessState(json).ok).toBe('boolean');
        expect(typeof parseReadinessChange(json).ok).toBe('boolean');
        expect(['undefined', 'object']).toContain(typeof findReadinessStatus(json));
      }),
    );
  });

  it('leaves alone what a newer version wrote', () => {
    expect(parseReadinessDocument({ v: 2, version: 1 })).toMatchObject({
      error: { code: 'NEWER_DATA' },
    });
  });
});

describe('parseReadinessChange', () => {
  const start = { type: 'start', on: '2026-03-09T10:00:00.000Z', isReady: true, left: [] };

  it('refuses from a page what only Waymark itself may say', () => {
    expect(parseReadinessChange(start).ok).toBe(false);
    expect(parseOwnReadinessChange(start).ok).toBe(true);
  });

  it('takes a start with every rule of the longest definition open', () => {
    const left = Array.from({ length: rulesAtMost }, (_, at) => `Rule ${String(at)}`);
    expect(parseOwnReadinessChange({ ...start, isReady: false, left, rules: left }).ok).toBe(true);
  });
});
