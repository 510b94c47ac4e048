import { PageProblem, PersonProblem, remedyOf } from './page-problem';

const behind = { name: 'example.atlassian.net', account: 'Ana Silva', isReadOnly: true };

describe('remedyOf', () => {
  it.each([
    { on: 'the local site', site: undefined, status: 403, says: 'choose another person' },
    { on: 'a real site that is only read', site: behind, status: 403, says: 'with --write' },
    {
      on: 'a real site that may be written',
      site: { ...behind, isReadOnly: false },
      status: 403,
      says: 'this is what Ana Silva may see of example.atlassian.net',
    },
    { on: 'a real site, of what is hidden', site: behind, status: 404, says: 'may see' },
  ] as const)('names a way that there is on $on', ({ site, status, says }) => {
    const problem = new PersonProblem(status, 'You may not.', 'Ask its author');
    expect(remedyOf(problem, site)).toContain(says);
    expect(remedyOf(problem, site)).toMatch(/\.$/);
  });

  it('leaves a remedy alone that is anybody’s', () => {
    const problem = new PageProblem(409, 'Someone changed this.', 'Reload the page.');
    expect(remedyOf(problem, behind)).toBe('Reload the page.');
  });
});
