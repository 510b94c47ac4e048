import { whoAccepts } from './who-accepts';

describe('whoAccepts', () => {
  it.each([
    { rule: { by: 'editors' } as const, names: [], says: 'anyone who can edit' },
    { rule: { by: 'reporter' } as const, names: [], says: 'whoever reported it' },
    { rule: { by: 'reporter' } as const, names: ['Ana'], says: 'Ana' },
    {
      rule: { by: 'role', roleId: '1', roleName: 'Owners' } as const,
      ...{ names: [], says: 'the role Owners' },
    },
    {
      rule: { by: 'group', groupId: '1', groupName: 'Owners' } as const,
      ...{ names: [], says: 'the group Owners' },
    },
    {
      rule: { by: 'group', groupId: '', groupName: '' } as const,
      ...{ names: [], says: 'a group that the settings do not name yet' },
    },
    { rule: named(2), names: ['Ana', 'Priya', ''], says: 'Ana or Priya' },
    { rule: named(5), names: ['A', 'B', 'C', 'D', 'E'], says: 'A, B, C, or others' },
    { rule: named(1), names: [''], says: 'people whom Jira does not name to you' },
  ])('is $says', ({ rule, names, says }) => {
    expect(whoAccepts(rule, names)).toBe(says);
  });
});

function named(count: number) {
  return { by: 'people', accountIds: Array.from({ length: count }, String) } as const;
}
