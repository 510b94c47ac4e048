import type { Caller } from '../caller';
import { accountOf } from '../caller';
import { mayEditPage, mayReadPage, mayReadSpace } from './access';
import type { ConfluenceStore, Page, Space } from './store';
import { notChangeable, notFound } from './validate';

/** Finds what a caller may see, and refuses the rest as Confluence does: as if it were not there. */
export function createVisible(store: ConfluenceStore, hasAccess: (accountId: string) => boolean) {
  /** Someone without Confluence is let in like anybody from the street. */
  const admitted = (caller: Caller): Caller => {
    const accountId = accountOf(caller);
    if (accountId === undefined || hasAccess(accountId)) return caller;
    return { kind: 'anonymous', viaApp: caller.viaApp };
  };
  const spaceOf = (page: Page): Space | undefined =>
    store.spaces().find((space) => space.id === page.spaceId);

  const read = (caller: Caller, id: string): { page: Page; space: Space } => {
    const page = store.findPage(id);
    const space = page && spaceOf(page);
    if (!page || !space || !mayReadPage(admitted(caller), space, page))
      throw notFound(`The page ${id}`);
    return { page, space };
  };

  return {
    /** Is it somebody who may use Confluence at all? */
    isMember: (caller: Caller): boolean => admitted(caller).kind !== 'anonymous',
    spaces: (caller: Caller): Space[] =>
      store.spaces().filter((space) => mayReadSpace(admitted(caller), space)),
    /** @throws {Refusal} When the caller may not see it: 404. */
    space(caller: Caller, id: string): Space {
      const found = store.spaces().find((space) => space.id === id);
      if (!found || !mayReadSpace(admitted(caller), found)) throw notFound(`The space ${id}`);
      return found;
    },
    /** All pages the caller may see, in the order they were made. */
    pages: (caller: Caller): { page: Page; space: Space }[] => {
      const spaces = new Map(store.spaces().map((space) => [space.id, space]));
      return store.pages().flatMap((page) => {
        const space = spaces.get(page.spaceId);
        return space && mayReadPage(admitted(caller), space, page) ? [{ page, space }] : [];
      });
    },
    /** @throws {Refusal} When the caller may not see it: 404. */
    page: read,
    /** @throws {Refusal} When the caller may not see or not change it: 404, and 401 for the anonymous. */
    editablePage(caller: Caller, id: string): { page: Page; space: Space } {
      const found = read(caller, id);
      if (!mayEditPage(admitted(caller), found.space, found.page))
        throw notChangeable(caller, 'You may read this page and not change it.');
      return found;
    },
  };
}

export type Visible = ReturnType<typeof createVisible>;
