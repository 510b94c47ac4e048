import type { Call, Route } from '../route';
import { answered, nothing } from '../route';
import { authorOf } from './page-routes';
import type { ConfluenceParts } from './routes';
import { propertyShape } from './shapes';
import type { PageProperty } from './store';
import { asRecord, confluenceRefusal, nextVersion, notFound, paged, propertyOf } from './validate';

const list = '/wiki/api/v2/pages/:id/properties';

function find({ store }: ConfluenceParts, call: Call): PageProperty {
  const wanted = call.params['propertyId'];
  const found = store.properties(call.params['id'] ?? '').find(({ id }) => id === wanted);
  if (!found) throw notFound(`The property ${String(wanted)}`);
  return found;
}

/** Content properties of pages. Reading needs the page, writing the right to change it. */
export const propertyRoutes = (parts: ConfluenceParts): Route[] => [
  {
    method: 'GET',
    path: list,
    query: ['key', 'limit', 'cursor', 'sort'],
    answer({ caller, params, query }) {
      const { page } = parts.visible.page(caller, params['id'] ?? '');
      const key = query.get('key');
      const found = parts.store
        .properties(page.id)
        .filter((property) => key === null || property.key === key)
        .map(propertyShape);
      return answered(paged(found, query, `/wiki/api/v2/pages/${page.id}/properties`));
    },
  },
  {
    method: 'POST',
    path: list,
    answer(call) {
      const { page } = parts.visible.editablePage(call.caller, call.params['id'] ?? '');
      const { key, value } = propertyOf(call.body);
      if (parts.store.properties(page.id).some((property) => property.key === key))
        throw confluenceRefusal(409, 'CONFLICT', `The page already has the property ${key}.`);
      const made = { authorId: authorOf(call), createdAt: parts.now() };
      const added = parts.store.addProperty({ pageId: page.id, key, value, version: 1, ...made });
      return answered(propertyShape(added));
    },
  },
  {
    method: 'GET',
    path: `${list}/:propertyId`,
    answer(call) {
      parts.visible.page(call.caller, call.params['id'] ?? '');
      return answered(propertyShape(find(parts, call)));
    },
  },
  {
    method: 'PUT',
    path: `${list}/:propertyId`,
    answer(call) {
      parts.visible.editablePage(call.caller, call.params['id'] ?? '');
      const present = find(parts, call);
      const { key, value } = propertyOf(call.body);
      if (key !== present.key)
        throw confluenceRefusal(400, 'INVALID_REQUEST_PARAMETER', 'The key cannot be changed.');
      const version = nextVersion(asRecord(call.body)['version'], present.version);
      const made = { authorId: authorOf(call), createdAt: parts.now() };
      const changed = { ...present, value, version, ...made };
      parts.store.saveProperty(changed);
      return answered(propertyShape(changed));
    },
  },
  {
    method: 'DELETE',
    path: `${list}/:propertyId`,
    answer(call) {
      parts.visible.editablePage(call.caller, call.params['id'] ?? '');
      parts.store.removeProperty(find(parts, call).id);
      return nothing;
    },
  },
];
