import { answered } from '../route';
import type { Route } from '../route';
import { mayEditSpace } from './access';
import type { ConfluenceParts } from './routes';
import { pageShape, spaceShape } from './shapes';
import { notFound, paged } from './validate';

const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');

/** Spaces and the pages in them. */
export const spaceRoutes = ({ store, visible }: ConfluenceParts): Route[] => [
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces',
    query: ['keys', 'ids', 'type', 'status', 'limit', 'cursor', 'sort'],
    answer({ caller, query }) {
      const keys = listOf(query, 'keys');
      const ids = listOf(query, 'ids');
      const found = visible
        .spaces(caller)
        .filter((space) => keys.length === 0 || keys.includes(space.key))
        .filter((space) => ids.length === 0 || ids.includes(space.id));
      return answered(paged(found.map(spaceShape), query, '/wiki/api/v2/spaces'));
    },
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/:id',
    answer: ({ caller, params }) => answered(spaceShape(visible.space(caller, params['id'] ?? ''))),
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/:id/operations',
    answer({ caller, params }) {
      const space = visible.space(caller, params['id'] ?? '');
      const operations = [
        { operation: 'read', targetType: 'space' },
        ...(mayEditSpace(caller, space) ? [{ operation: 'create', targetType: 'page' }] : []),
      ];
      return answered({ operations });
    },
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/:id/pages',
    query: ['status', 'title', 'body-format', 'limit', 'cursor', 'sort', 'depth'],
    answer(call) {
      const space = visible.space(call.caller, call.params['id'] ?? '');
      const shapes = visible
        .pages(call.caller)
        .filter(({ page }) => page.spaceId === space.id && page.status === 'current')
        .map(({ page }) => {
          const version = store.findVersion(page.id, page.version);
          if (!version) throw notFound(`Version ${String(page.version)}`);
          return pageShape(page, { space, version, call });
        });
      return answered(paged(shapes, call.query, `/wiki/api/v2/spaces/${space.id}/pages`));
    },
  },
];
