import { acceptTexts } from './texts';

describe('what stands where nothing is to be decided', () => {
  it('speaks of the whole project where nothing awaits anybody', () => {
    expect(acceptTexts.empty('PAY', 0)).toBe('Nothing in PAY awaits acceptance.');
  });

  it('speaks of the reader where others have something to decide', () => {
    expect(acceptTexts.empty('PAY', 7)).toBe('Nothing in PAY awaits you.');
  });
});

describe('whom work awaits that somebody else accepts', () => {
  it.each([
    { rule: { by: 'editors' } as const, names: [], says: 'anyone who can edit them' },
    { rule: { by: 'reporter' } as const, names: [], says: 'whoever reported them' },
    {
      rule: { by: 'role', roleId: '1', roleName: 'Owners' } as const,
      ...{ names: [], says: 'the role Owners' },
    },
    { rule: named(2), names: ['Ana', 'Priya'], says: 'Ana or Priya' },
    { rule: named(5), names: ['A', 'B', 'C', 'D', 'E'], says: 'A, B, C, or others' },
    { rule: named(1), names: [], says: 'people whom Jira does not name to you' },
  ])('is $says', ({ rule, names, says }) => {
    expect(acceptTexts.accepting(rule, names)).toBe(says);
  });
});

function named(count: number) {
  return { by: 'people', accountIds: Array.from({ length: count }, String) } as const;
}
