import type { Clock } from '../../clock';
import type { Database } from '../../store/database';
import type { CatalogPerson } from '../jira/issue/catalog';
import type { Route } from '../route';
import { pageRoutes } from './page-routes';
import { propertyRoutes } from './property-routes';
import { spaceRoutes } from './space-routes';
import type { ConfluenceStore } from './store';
import { createConfluenceStore } from './store';
import { userRoutes } from './user-routes';
import { createVisible } from './visible';
import type { Visible } from './visible';

/** What the routes of Confluence share. */
export type ConfluenceParts = {
  readonly store: ConfluenceStore;
  readonly visible: Visible;
  readonly findPerson: (accountId: string) => CatalogPerson | undefined;
  /** The site's time as ISO text. */
  readonly now: () => string;
};

/** What Confluence needs of the rest of the site. */
export type ConfluenceNeeds = {
  readonly db: Database;
  readonly clock: Clock;
  readonly findPerson: (accountId: string) => CatalogPerson | undefined;
  /** Who may use Confluence; anybody who is logged in unless told. */
  readonly hasAccess?: (accountId: string) => boolean;
};

/** All routes of the emulated Confluence, under `/wiki/api/v2` and `/wiki/rest/api`. */
export function createConfluenceRoutes(needs: ConfluenceNeeds): Route[] {
  const { db, clock, findPerson, hasAccess = () => true } = needs;
  const store = createConfluenceStore(db);
  const now = () => new Date(clock.now()).toISOString();
  const parts: ConfluenceParts = {
    store,
    visible: createVisible(store, hasAccess),
    findPerson,
    now,
  };
  return [
    ...spaceRoutes(parts),
    ...pageRoutes(parts),
    ...propertyRoutes(parts),
    ...userRoutes(parts),
  ];
}
