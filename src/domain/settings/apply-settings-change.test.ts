import fc from 'fast-check';
import type { Actor } from '../record/record';
import { applySettingsChange, expecting } from './apply-settings-change';
import type { Editors, ProjectSettings } from './settings';
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

  it.each([
    { given: 'nobody else has chosen', now: 'editors', isMade: true },
    { given: 'somebody has chosen the same', now: 'people', isMade: true },
    { given: 'somebody has chosen otherwise', now: 'reporter', isMade: false },
  ] as const)('says who accepts where $given: $isMade', ({ now, isMade }) => {
    const ruleBy = (by: 'editors' | 'people' | 'reporter') =>
      by === 'people' ? { by, accountIds: ['acc-ana'] } : { by };
    const change = expecting({ type: 'acceptance', rule: ruleBy('people') }, defaultSettings);
    const stands = { ...defaultSettings, acceptance: { rule: ruleBy(now) } };
    const after = applySettingsChange(stands, change, editor);
    if (isMade) expect(after).toMatchObject({ value: { acceptance: { rule: ruleBy('people') } } });
    else expect(after).toMatchObject({ ok: false, error: { code: 'SETTING_CHANGED' } });
  });

  it('keeps whom each of two people named and took away as editors, in either order', () => {
    const seen = { ...defaultSettings, editors: { accountIds: ['acc-old'], roleIds: ['1'] } };
    const one = { accountIds: ['acc-old', 'acc-ana'], roleIds: [] };
    const other = { accountIds: ['acc-ben'], roleIds: ['1', '2'] };
    const apply = (before: ProjectSettings, editors: Editors) => {
      const change = expecting({ type: 'editors', editors }, seen);
      const next = applySettingsChange(before, change, editor);
      return next.ok ? next.value : before;
    };
    const there = apply(apply(seen, one), other).editors;
    const back = apply(apply(seen, other), one).editors;
    expect(there).toEqual({ accountIds: ['acc-ana', 'acc-ben'], roleIds: ['2'] });
    expect(new Set(back.accountIds)).toEqual(new Set(there.accountIds));
    expect(back.roleIds).toEqual(there.roleIds);
  });

  it('tells the slower of two who set the same number, and both again who insists', () => {
    const path = [
      'readiness',
      'definitions',
      'starter',
      'rules',
      'size-limit',
      'parameters',
      'limit',
    ];
    const mine = expecting({ type: 'set', path, value: 8 }, defaultSettings);
    const theirs = expecting({ type: 'set', path, value: 5 }, defaultSettings);
    const first = applySettingsChange(defaultSettings, theirs, editor);
    if (!first.ok) throw new Error(first.error.code);
    expect(applySettingsChange(first.value, mine, editor)).toMatchObject({
      error: { code: 'SETTING_CHANGED' },
    });
    const again = expecting({ type: 'set', path, value: 8 }, first.value);
    expect(applySettingsChange(first.value, again, editor)).toMatchObject({ ok: true });
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
