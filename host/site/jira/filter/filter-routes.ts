import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { projectBean, userBean } from '../beans';
import { pageOf } from '../body';
import { signedIn } from '../guards';
import type { CatalogFilter } from '../issue/catalog';
import type { Jira } from '../jira-store';
import { visibleFilters } from './visible-filters';

const expandable =
  'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,subscriptions,approximateLastUsed';

const orders: Readonly<Record<string, (filter: CatalogFilter) => string | number>> = {
  name: ({ name }) => name.toLowerCase(),
  id: ({ id }) => Number(id),
  owner: ({ ownerId }) => ownerId,
  favourite_count: ({ favouriteOf }) => favouriteOf.length,
};

/** Saved filters, to be read: `/filter/search`, `/filter/my`, `/filter/favourite`, `/filter/{id}`. */
export const filterRoutes = (jira: Jira): readonly Route[] => [
  get(
    '/rest/api/3/filter/search?filterName&accountId&projectId&id&orderBy&startAt&maxResults&expand&isSubstringMatch',
    (call) => {
      const expand = (call.query.get('expand') ?? '').split(',').map((name) => name.trim());
      const self = `${call.origin}/rest/api/3/filter/search?${call.query.toString()}`;
      const show = (filter: CatalogFilter) => shown(jira, call, { filter, expand });
      return answered({ self, ...pageOf(call, searched(jira, call), { most: 100, show }) });
    },
  ),
  get('/rest/api/3/filter/my?expand&includeFavourites', (call) => {
    const accountId = signedIn(call);
    const hasFavourites = call.query.get('includeFavourites') === 'true';
    return answered(
      visibleFilters(jira.catalog, call.caller)
        .filter(
          (filter) =>
            filter.ownerId === accountId ||
            (hasFavourites && filter.favouriteOf.includes(accountId)),
        )
        .map((filter) => whole(jira, call, filter)),
    );
  }),
  get('/rest/api/3/filter/favourite?expand', (call) => {
    const accountId = signedIn(call);
    return answered(
      visibleFilters(jira.catalog, call.caller)
        .filter(({ favouriteOf }) => favouriteOf.includes(accountId))
        .map((filter) => whole(jira, call, filter)),
    );
  }),
  get('/rest/api/3/filter/:id?expand', (call) => {
    const filter = visibleFilters(jira.catalog, call.caller).find(
      ({ id }) => id === call.params['id'],
    );
    if (filter === undefined)
      throw jiraRefusal(
        400,
        'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
      );
    return answered(whole(jira, call, filter));
  }),
];

function searched(jira: Jira, call: Call): readonly CatalogFilter[] {
  const { query } = call;
  const words = query.get('filterName')?.toLowerCase() ?? '';
  const owner = query.get('accountId');
  const projectId = query.get('projectId');
  const ids = query.getAll('id');
  const asked = query.get('orderBy') ?? 'name';
  const order = orders[asked.replace(/^[+\- ]/, '')];
  if (order === undefined) throw jiraRefusal(400, `The site does not order filters by '${asked}'.`);
  const found = visibleFilters(jira.catalog, call.caller).filter(
    ({ id, name, ownerId, shares }) =>
      name.toLowerCase().includes(words) &&
      (owner === null || ownerId === owner) &&
      (projectId === null || shares.some((share) => share.projectId === projectId)) &&
      (ids.length === 0 || ids.includes(id)),
  );
  const sign = asked.startsWith('-') ? -1 : 1;
  return [...found].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return x === y ? 0 : x < y ? -sign : sign;
  });
}

type Shown = { readonly filter: CatalogFilter; readonly expand: readonly string[] };

/** A filter in a list: id and name, and what was asked for. */
function shown(jira: Jira, call: Call, { filter, expand }: Shown): object {
  const all: Readonly<Record<string, unknown>> = {
    ...whole(jira, call, filter),
    subscriptions: [],
  };
  const kept = ['self', 'id', 'name', ...expand].filter((name) => name in all);
  return { expand: expandable, ...Object.fromEntries(kept.map((name) => [name, all[name]])) };
}

function whole(jira: Jira, { origin, accountId }: Call, filter: CatalogFilter): object {
  const { id, name, description = '', jql, ownerId, favouriteOf, shares } = filter;
  const owner = jira.people.find(ownerId);
  const jqlPart = encodeURIComponent(jql);
  return {
    ...{ self: `${origin}/rest/api/3/filter/${id}`, id, name, description, jql },
    ...(owner === undefined ? {} : { owner: userBean(jira.catalog, owner) }),
    viewUrl: `${origin}/issues/?filter=${id}`,
    searchUrl: `${origin}/rest/api/3/search/jql?jql=${jqlPart}`,
    favourite: accountId !== undefined && favouriteOf.includes(accountId),
    favouritedCount: favouriteOf.length,
    sharePermissions: shares.map(({ id: shareId, projectId }) => {
      const project = projectId === undefined ? undefined : jira.projects.find(projectId);
      return project === undefined
        ? { id: shareId, type: 'loggedin' }
        : { id: shareId, type: 'project', project: projectBean(jira.catalog, project) };
    }),
    editPermissions: [],
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  };
}
