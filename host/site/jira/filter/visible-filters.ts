import type { Caller } from '../../caller';
import { accountOf } from '../../caller';
import type { Catalog, CatalogFilter } from '../issue/catalog';

/** The saved filters that the caller may use: their own, and those shared with them. */
export const visibleFilters = (
  { filters, can }: Pick<Catalog, 'filters' | 'can'>,
  caller: Caller,
): readonly CatalogFilter[] =>
  filters
    .all()
    .filter(
      ({ ownerId, shares }) =>
        ownerId === accountOf(caller) ||
        shares.some((share) =>
          share.projectId === undefined
            ? caller.kind !== 'anonymous'
            : can(caller, 'BROWSE_PROJECTS', share.projectId),
        ),
    );
