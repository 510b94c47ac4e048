/** What a page cannot show, in words; `status` is that of the page. */
export class PageProblem extends Error {
  override readonly name = 'PageProblem';
  /** Might another person not have it? Its remedy is then a sentence without its end. */
  readonly isOfPerson: boolean = false;

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 502,
    /** What is so. */
    readonly title: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(title);
  }
}

/** A problem that another person might not have. */
export class PersonProblem extends PageProblem {
  override readonly isOfPerson = true;
}

type SiteBehind = { readonly name: string; readonly account: string; readonly isReadOnly: boolean };

/** What to do about it on this site: on a real one nobody can be chosen under “View as”. */
export function remedyOf(problem: PageProblem, behind: SiteBehind | undefined): string {
  const { isOfPerson, remedy, status } = problem;
  if (!isOfPerson) return remedy;
  if (behind === undefined) return `${remedy}, or choose another person under “View as”.`;
  return behind.isReadOnly && status === 403
    ? 'This site is shown read-only. Start with --write to change it.'
    : `${remedy}: this is what ${behind.account} may see of ${behind.name}.`;
}
