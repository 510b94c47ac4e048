import type { Call, Route } from '../../route';
import { answered, get } from '../../route';
import { pageOf, without } from '../body';
import { signedIn } from '../guards';
import type { CatalogField } from '../issue/catalog';
import type { Jira, SiteField } from '../jira-store';

/** `/field` and `/field/search`. */
export const fieldRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/field', () => answered(jira.catalog.fields.all().map(listed))),
  get(
    '/rest/api/3/field/search?startAt&maxResults&type&id&query&orderBy&expand&projectIds',
    (call) => {
      signedIn(call);
      return answered({ ...pageOf(call, found(jira, call).map(searched), { most: 50 }) });
    },
  ),
];

/** Options belong to the site's own keeping, not to this answer. */
const listed = (field: SiteField) => ({ key: field.id, ...without(field, 'options') });

const searched = ({ id, name, schema }: CatalogField) => ({
  id,
  name,
  ...(schema === undefined ? {} : { schema }),
  description: '',
});

function found(jira: Jira, call: Call): readonly CatalogField[] {
  const types = call.query.getAll('type').flatMap((text) => text.split(','));
  const ids = call.query.getAll('id').flatMap((text) => text.split(','));
  const query = (call.query.get('query') ?? '').toLowerCase();
  return jira.catalog.fields
    .all()
    .filter(
      (field) =>
        (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
        (ids.length === 0 || ids.includes(field.id)) &&
        field.name.toLowerCase().includes(query),
    );
}
