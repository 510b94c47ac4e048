import { isAmong, mayEditPage, mayEditSpace } from './access';
import { accountOf } from '../caller';
import type { Call, Route } from '../route';
import { answered, nothing } from '../route';
import type { ConfluenceParts } from './routes';
import { pageShape, propertyShape, versionShape } from './shapes';
import type { Page, PageVersion, Space } from './store';
import {
  asRecord,
  bodyOf,
  confluenceRefusal,
  nextVersion,
  notChangeable,
  notFound,
  paged,
  titleOf,
} from './validate';

const appAccount = 'acc-waymark-app';

/** The account that a change is written down under. */
export const authorOf = (call: Call): string => accountOf(call.caller) ?? appAccount;

function versionOf({ store }: ConfluenceParts, page: Page, asked?: string | null): PageVersion {
  const number = asked === null || asked === undefined ? page.version : Number(asked);
  const version = store.findVersion(page.id, number);
  if (!version) throw notFound(`Version ${String(number)} of the page ${page.id}`);
  return version;
}

function refuseTakenTitle({ store }: ConfluenceParts, space: Space, other: Partial<Page>): void {
  const taken = store
    .pages()
    .some(
      (page) =>
        page.spaceId === space.id &&
        page.status === 'current' &&
        page.id !== other.id &&
        page.title.toLowerCase() === other.title?.toLowerCase(),
    );
  if (taken)
    throw confluenceRefusal(
      400,
      'INVALID_REQUEST_PARAMETER',
      'A page with this title already exists in this space. Choose another title.',
    );
}

function createPage(parts: ConfluenceParts, call: Call) {
  const sent = asRecord(call.body);
  const space = parts.visible.space(
    call.caller,
    typeof sent['spaceId'] === 'string' ? sent['spaceId'] : '',
  );
  if (!mayEditSpace(call.caller, space))
    throw notChangeable(call.caller, `You may not add pages to ${space.name}.`);
  const title = titleOf(sent['title']);
  refuseTakenTitle(parts, space, { title });
  const parentId = typeof sent['parentId'] === 'string' ? sent['parentId'] : space.homepageId;
  if (parentId !== undefined) parts.visible.page(call.caller, parentId);
  const made = { authorId: authorOf(call), createdAt: parts.now() };
  const version = { number: 1, title, body: bodyOf(sent['body']), message: '', ...made };
  const page = parts.store.addPage(
    {
      ...{ spaceId: space.id, parentId, title, status: 'current', version: 1 },
      ...{ readers: undefined, editors: undefined, ...made },
    },
    version,
  );
  return answered(pageShape(page, { space, version, call }));
}

function updatePage(parts: ConfluenceParts, call: Call) {
  const { page, space } = parts.visible.editablePage(call.caller, call.params['id'] ?? '');
  const sent = asRecord(call.body);
  if (sent['id'] !== page.id)
    throw confluenceRefusal(400, 'INVALID_REQUEST_PARAMETER', 'id must be that of the address.');
  const title = titleOf(sent['title']);
  refuseTakenTitle(parts, space, { id: page.id, title });
  const parentId = newParentOf(parts, call, page);
  const number = nextVersion(sent['version'], page.version);
  const message = asRecord(sent['version'])['message'];
  const version: PageVersion = {
    ...{ number, title, body: bodyOf(sent['body']) },
    message: typeof message === 'string' ? message : '',
    ...{ authorId: authorOf(call), createdAt: parts.now() },
  };
  const changed: Page = { ...page, parentId, title, version: number, status: 'current' };
  parts.store.savePage(changed, version);
  return answered(pageShape(changed, { space, version, call }));
}

/** The parent that a changed page stands under: another one of its space that is not the page or below it. */
function newParentOf(parts: ConfluenceParts, call: Call, page: Page): string | undefined {
  const sent = asRecord(call.body)['parentId'];
  if (typeof sent !== 'string' || sent === page.parentId) return page.parentId;
  const parent = parts.visible.page(call.caller, sent).page;
  let above: Page | undefined = parent;
  while (above !== undefined && above.id !== page.id)
    above = above.parentId === undefined ? undefined : parts.store.findPage(above.parentId);
  if (parent.spaceId !== page.spaceId || above !== undefined)
    throw confluenceRefusal(
      400,
      'INVALID_REQUEST_PARAMETER',
      'parentId must be a page of the same space that is not the page itself or below it.',
    );
  return parent.id;
}

function operationsOf(call: Call, { page, space }: { page: Page; space: Space }) {
  const names = [
    'read',
    ...(mayEditPage(call.caller, space, page) ? ['update', 'delete', 'archive', 'copy'] : []),
    ...(isAmong(call.caller, space.editors) ? ['create_comment', 'export'] : ['export']),
  ];
  return names.map((operation) => ({ operation, targetType: 'page' }));
}

/** Pages: list, read, create, change, remove, versions and what the caller may do. */
export const pageRoutes = (parts: ConfluenceParts): Route[] => [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages',
    query: ['id', 'space-id', 'status', 'title', 'body-format', 'limit', 'cursor', 'sort'],
    answer(call) {
      const wanted = (name: string) =>
        call.query.getAll(name).flatMap((value) => (name === 'title' ? [value] : value.split(',')));
      const allows = (name: string, value: string) =>
        wanted(name).length === 0 || wanted(name).includes(value);
      const shapes = parts.visible
        .pages(call.caller)
        .filter(({ page }) => allows('id', page.id) && allows('space-id', page.spaceId))
        .filter(({ page }) => allows('title', page.title))
        .filter(({ page }) => page.status === (call.query.get('status') ?? 'current'))
        .map(({ page, space }) =>
          pageShape(page, { space, version: versionOf(parts, page), call }),
        );
      return answered(paged(shapes, call.query, '/wiki/api/v2/pages'));
    },
  },
  {
    method: 'POST',
    path: '/wiki/api/v2/pages',
    query: ['root-level', 'private', 'embedded'],
    answer: (call) => createPage(parts, call),
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/:id',
    query: ['body-format', 'version', 'get-draft', 'include-properties', 'include-version'],
    answer(call) {
      const { page, space } = parts.visible.page(call.caller, call.params['id'] ?? '');
      const version = versionOf(parts, page, call.query.get('version'));
      const results = parts.store.properties(page.id).map(propertyShape);
      const properties =
        call.query.get('include-properties') === 'true'
          ? { properties: { results, meta: { hasMore: false }, _links: {} } }
          : {};
      return answered({ ...pageShape(page, { space, version, call }), ...properties });
    },
  },
  { method: 'PUT', path: '/wiki/api/v2/pages/:id', answer: (call) => updatePage(parts, call) },
  {
    method: 'DELETE',
    path: '/wiki/api/v2/pages/:id',
    answer(call) {
      const { page } = parts.visible.editablePage(call.caller, call.params['id'] ?? '');
      parts.store.savePage({ ...page, status: 'trashed' });
      return nothing;
    },
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/:id/versions',
    query: ['limit', 'cursor', 'sort'],
    answer({ caller, params, query }) {
      const { page } = parts.visible.page(caller, params['id'] ?? '');
      const versions = parts.store.versions(page.id).map(versionShape);
      return answered(paged(versions, query, `/wiki/api/v2/pages/${page.id}/versions`));
    },
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/:id/operations',
    answer: (call) =>
      answered({
        operations: operationsOf(call, parts.visible.page(call.caller, call.params['id'] ?? '')),
      }),
  },
];
