import fc from 'fast-check';
import type { Actor } from '../record/record';
import { applySettingsChange } from './apply-settings-change';
import type { ProjectSettings } from './settings';
import { defaultSettings } from './settings';

const editor: Actor = {
  accountId: 'acc-priya',
  at: '2026-03-09T10:00:00.000Z',
  abilities: ['administer'],
};
const set = (settings: ProjectSettings, path: readonly string[], value: number) => {
  const next = applySettingsChange(settings, { type: 'set', path, value }, editor);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
};

describe('applySettingsChange', () => {
  it('sets what is named and leaves what is beside it', () => {
    const before = set(defaultSettings, ['scoring', 'weights', 'jobSize'], 1);
    const after = set(before, ['scoring', 'weights', 'timeCriticality'], 2);
    expect(after.sections).toEqual({
      scoring: { weights: { jobSize: 1, timeCriticality: 2 } },
    });
  });

  it('removes a setting', () => {
    const before = set(set(defaultSettings, ['kpi', 'a'], 1), ['kpi', 'b'], 2);
    const after = applySettingsChange(before, { type: 'remove', path: ['kpi', 'a'] }, editor);
    expect(after).toMatchObject({ ok: true, value: { sections: { kpi: { b: 2 } } } });
  });

  it('refuses who may not change settings', () => {
    const reader = { ...editor, abilities: [] };
    expect(
      applySettingsChange(defaultSettings, { type: 'remove', path: ['kpi'] }, reader),
    ).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  });

  it.each([
    { given: 'no path', path: [] },
    { given: 'a path that is too deep', path: Array.from({ length: 9 }, () => 'a') },
    { given: 'a path out of the document', path: ['scoring', '__proto__', 'polluted'] },
    { given: 'an empty name', path: ['scoring', ''] },
  ])('refuses $given', ({ path }) => {
    expect(
      applySettingsChange(defaultSettings, { type: 'set', path, value: 1 }, editor),
    ).toMatchObject({ ok: false, error: { code: 'SETTING_UNKNOWN' } });
  });

  it.each([
    { given: 'nobody has set it yet', now: undefined, expects: {}, isMade: true },
    { given: 'it says what was expected', now: 1, expects: { value: 1 }, isMade: true },
    { given: 'it says the same already', now: 2, expects: { value: 1 }, isMade: true },
    { given: 'somebody has set it meanwhile', now: 3, expects: { value: 1 }, isMade: false },
    { given: 'somebody was the first', now: 3, expects: {}, isMade: false },
    { given: 'somebody has removed it', now: undefined, expects: { value: 1 }, isMade: false },
  ])('sets what somebody began to change where $given: $isMade', ({ now, expects, isMade }) => {
    const before = now === undefined ? defaultSettings : set(defaultSettings, ['kpi', 'a'], now);
    const change = { type: 'set', path: ['kpi', 'a'], value: 2, expects } as const;
    const after = applySettingsChange(before, change, editor);
    if (isMade) expect(after).toMatchObject({ ok: true, value: { sections: { kpi: { a: 2 } } } });
    else expect(after).toMatchObject({ ok: false, error: { code: 'SETTING_CHANGED' } });
  });

  it('keeps both of two changes to different settings, in either order', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(name, name, fc.integer(), fc.integer(), (one, other, first, second) => {
        fc.pre(one !== other);
        const there = set(set(defaultSettings, ['kpi', one], first), ['kpi', other], second);
        const back = set(set(defaultSettings, ['kpi', other], second), ['kpi', one], first);
        expect(there).toEqual(back);
      }),
    );
  });
});
