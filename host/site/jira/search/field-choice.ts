import type { Catalog, CatalogField } from '../issue/catalog';

/** Which fields an answer shows. */
export type FieldChoice = {
  readonly fields: readonly CatalogField[];
  /** True when nothing but ids and keys is asked for: such pages may be long. */
  readonly isOnlyIds: boolean;
  /** True when not even the key is asked for. */
  readonly isBare: boolean;
};

/**
 * Reads what a request asks for: ids of fields, `*all`, `*navigable`, and `-id` to leave one out. Names that no
 * field has are passed over, as Jira does. Leaving out alone starts from `otherwise`.
 */
export function chooseFields(
  catalog: Catalog,
  asked: readonly string[],
  otherwise: '*all' | '*navigable' | 'id',
): FieldChoice {
  const names = asked.map((name) => name.trim()).filter((name) => name !== '');
  const leftOut = new Set(
    names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
  );
  const listed = names.filter((name) => !name.startsWith('-'));
  const start = otherwise === 'id' && leftOut.size > 0 ? '*navigable' : otherwise;
  const wanted = new Set(listed.length === 0 ? [start] : listed);
  const fields = catalog.fields.all().filter((field) => {
    if (leftOut.has(field.id) || field.id === 'issuekey') return false;
    if (wanted.has('*all') || wanted.has(field.id)) return true;
    return field.navigable && wanted.has('*navigable');
  });
  const isOnlyIds = fields.length === 0;
  return { fields, isOnlyIds, isBare: isOnlyIds && [...wanted].every((name) => name === 'id') };
}
