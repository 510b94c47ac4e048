import type { CatalogPerson } from '../jira/issue/catalog';
import type { Shelf, Shelves } from '../shelf';

/** The app's own account, as which it acts when it acts for nobody. */
export const appAccountId = 'acc-waymark-app';

/** Who is in it has access to Jira, or to Confluence. */
export const applicationGroups = { jira: 'jira-users', confluence: 'confluence-users' } as const;

/** Who is in it holds the global permission *Administer Jira*. */
export const administratorsGroup = 'site-admins';

/** An account of the site; `token` opens basic auth, and accounts without one cannot sign in. */
export type Person = CatalogPerson & { readonly token?: string; readonly title?: string };

export type People = Shelf<Person> & {
  /** Whose name and token these are; the email address in any letter case. */
  readonly findByToken: (emailAddress: string, token: string) => Person | undefined;
  readonly hasAccess: (accountId: string, product: keyof typeof applicationGroups) => boolean;
  readonly isAdministrator: (accountId: string) => boolean;
  /** The names of all groups, sorted. */
  readonly groups: () => readonly string[];
};

export function openPeople(shelves: Shelves): People {
  const shelf = shelves.open<Person>('person');
  const isIn = (accountId: string, group: string) =>
    shelf.find(accountId)?.groups.includes(group) === true;
  return {
    ...shelf,
    findByToken: (emailAddress, token) =>
      shelf
        .all()
        .find(
          (person) =>
            person.active &&
            person.token === token &&
            person.emailAddress?.toLowerCase() === emailAddress.toLowerCase(),
        ),
    hasAccess: (accountId, product) =>
      accountId === appAccountId || isIn(accountId, applicationGroups[product]),
    isAdministrator: (accountId) => isIn(accountId, administratorsGroup),
    groups: () => [...new Set(shelf.all().flatMap((person) => person.groups))].sort(),
  };
}
