import type { AcceptanceRule } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { criteriaRecord } from './criteria-record';
import type { AbilityFacts } from './record-kind';

describe('who may do what with criteria', () => {
  it.each<{ given: string; rule: AcceptanceRule; accountId: string; mayAccept: boolean }>([
    { given: 'anyone', rule: { by: 'editors' }, accountId: 'ben', mayAccept: true },
    { given: 'the reporter', rule: { by: 'reporter' }, accountId: 'ana', mayAccept: true },
    { given: 'not the reporter', rule: { by: 'reporter' }, accountId: 'ben', mayAccept: false },
    { given: 'in the role', rule: role('1'), accountId: 'ana', mayAccept: true },
    { given: 'not in the role', rule: role('2'), accountId: 'ana', mayAccept: false },
    { given: 'in the group', rule: group('owners'), accountId: 'ana', mayAccept: true },
    { given: 'not in the group', rule: group('others'), accountId: 'ana', mayAccept: false },
    { given: 'no group chosen yet', rule: group(''), accountId: 'ana', mayAccept: false },
    {
      given: 'named',
      rule: { by: 'people', accountIds: ['ana'] },
      accountId: 'ana',
      mayAccept: true,
    },
  ])('lets accept: $given', async ({ rule, accountId, mayAccept }) => {
    const facts = factsOf({ accountId, settings: { ...defaultSettings, acceptance: { rule } } });
    expect(await criteriaRecord.authorize(facts)).toEqual({
      ok: true,
      value: mayAccept ? ['accept'] : [],
    });
  });

  it('refuses who may not edit the work item', async () => {
    expect(await criteriaRecord.authorize(factsOf({ held: [] }))).toMatchObject({ ok: false });
  });

  it('keeps the list of what is done as it is where the project says so, but for decisions', async () => {
    const sections = { criteria: { closesWhenDone: true } };
    const settings = { ...defaultSettings, sections };
    const abilities = await criteriaRecord.authorize(factsOf({ isDone: true, settings }));
    if (!abilities.ok) throw new Error(abilities.error.message);
    const actor = { accountId: 'ana', at: '2026-03-09T10:00:00.000Z', abilities: abilities.value };
    const open = { ...actor, abilities: [] };
    const line = { id: 'pays', text: 'Pays', kind: 'criterion', depth: 0 } as const;
    const { empty, apply } = criteriaRecord.rules;
    const added = apply(empty, { type: 'add', lines: [line], after: null }, open);
    const claimed = added.ok ? apply(added.value, { type: 'tick', id: 'pays' }, open) : added;
    if (!claimed.ok) throw new Error(claimed.error.message);
    const change = (one: Parameters<typeof apply>[1]) => apply(claimed.value, one, actor);
    expect(change({ type: 'untick', id: 'pays' })).toMatchObject({
      error: { code: 'LIST_CLOSED' },
    });
    expect(change({ type: 'delete', ids: ['pays'] })).toMatchObject({ ok: false });
    expect(change({ type: 'accept', ids: ['pays'] })).toMatchObject({ ok: true });
    expect(change({ type: 'restore', ids: [] })).toMatchObject({ ok: true });
    const before = await criteriaRecord.authorize(factsOf({ isDone: false, settings }));
    expect(before).toEqual({ ok: true, value: ['accept'] });
  });
});

// Helpers

function role(roleId: string): AcceptanceRule {
  return { by: 'role', roleId, roleName: 'Owners' };
}

function group(groupId: string): AcceptanceRule {
  return { by: 'group', groupId, groupName: 'Owners' };
}

const factsOf = (some: Partial<AbilityFacts>): AbilityFacts => ({
  accountId: 'ana',
  held: ['EDIT_ISSUES'],
  projectId: '1',
  projectKey: 'PAY',
  reporterId: 'ana',
  settings: defaultSettings,
  hasRole: (roleId) => Promise.resolve(roleId === '1'),
  isInGroup: (groupId) => Promise.resolve(groupId === 'owners'),
  ...some,
});
