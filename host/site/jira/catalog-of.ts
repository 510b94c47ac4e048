import type { Caller } from '../caller';
import { appAccountId } from '../people/people';
import type { Catalog, CatalogField, Directory } from './issue/catalog';
import type { Access, JiraStore } from './jira-store';

/** The account that acts, the app's own included; undefined for the anonymous. */
export function actorOf(caller: Caller): string | undefined {
  if (caller.kind === 'anonymous') return undefined;
  return caller.kind === 'app' ? appAccountId : caller.accountId;
}

type Options = {
  readonly baseUrl: () => string;
  readonly systemFields: readonly CatalogField[];
  readonly access: Access;
};

/** What the issue store and search may know of the site. */
export function catalogOf(store: JiraStore, { baseUrl, systemFields, access }: Options): Catalog {
  const systemById = new Map(systemFields.map((field) => [field.id, field]));
  const fields: Directory<CatalogField> = {
    find: (id) => systemById.get(id) ?? store.customFields.find(id),
    all: () => [...systemFields, ...store.customFields.all()],
  };
  return {
    ...store,
    ...{ baseUrl, fields },
    can: (caller, permission, projectId) =>
      access.mayInProject(actorOf(caller), permission, projectId),
    maySee: (caller, issue) => access.maySee(actorOf(caller), issue),
  };
}
