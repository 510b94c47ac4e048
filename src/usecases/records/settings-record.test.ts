import { settingsRoom } from '#contract/settings';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { settingsRecord } from './settings-record';

const actor = {
  accountId: 'acc-priya',
  at: '2026-03-09T10:00:00.000Z',
  abilities: ['administer'],
};
const set = (settings: ProjectSettings, name: string, length: number) =>
  settingsRecord.rules.apply(
    settings,
    { type: 'set', path: ['criteria', name], value: 'x'.repeat(length) },
    actor,
  );

describe('the settings of a project', () => {
  it('refuse what their property could not hold, and say by how much', () => {
    const long = set(defaultSettings, 'one', 20_000);
    if (!long.ok) throw new Error(long.error.message);
    const missing = 20_000 - settingsRoom(long.value);
    const refusal = set(long.value, 'two', 20_000);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'SETTINGS_FULL' } });
    if (!refusal.ok) expect(refusal.error.facts?.['missing']).toBeGreaterThanOrEqual(missing);
    expect(set(long.value, 'two', 10_000).ok).toBe(true);
  });

  it('can be shortened where they are too long already', () => {
    const full = { ...defaultSettings, sections: { criteria: { one: 'x'.repeat(40_000) } } };
    expect(set(full, 'one', 39_000).ok).toBe(true);
    expect(set(full, 'one', 41_000).ok).toBe(false);
  });
});
