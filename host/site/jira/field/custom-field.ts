import type { CatalogField } from '../issue/catalog';

type Kind = { readonly vendor: string; readonly type: string; readonly items?: string };

const system = 'com.atlassian.jira.plugin.system.customfieldtypes';
const software = 'com.pyxis.greenhopper.jira';

/** The types of custom fields that the site knows, by the last part of Jira's own name for them. */
const kinds: Readonly<Record<string, Kind>> = {
  float: { vendor: system, type: 'number' },
  textfield: { vendor: system, type: 'string' },
  textarea: { vendor: system, type: 'string' },
  url: { vendor: system, type: 'string' },
  datepicker: { vendor: system, type: 'date' },
  datetime: { vendor: system, type: 'datetime' },
  select: { vendor: system, type: 'option' },
  radiobuttons: { vendor: system, type: 'option' },
  multiselect: { vendor: system, type: 'array', items: 'option' },
  multicheckboxes: { vendor: system, type: 'array', items: 'option' },
  labels: { vendor: system, type: 'array', items: 'string' },
  userpicker: { vendor: system, type: 'user' },
  'jsw-story-points': { vendor: software, type: 'number' },
  'gh-epic-link': { vendor: software, type: 'any' },
  'gh-lexo-rank': { vendor: software, type: 'any' },
  'gh-sprint': { vendor: software, type: 'array', items: 'json' },
};

/** A custom field by the last part of its type's name, as `float`. @throws {Error} When there is no such type. */
export function customField(id: string, name: string, typeName: string): CatalogField {
  const kind = kinds[typeName];
  if (kind === undefined) throw new Error(`The site has no custom field type ${typeName}.`);
  const customId = Number(id.replace('customfield_', ''));
  return {
    id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${String(customId)}]`, name],
    schema: {
      type: kind.type,
      ...(kind.items === undefined ? {} : { items: kind.items }),
      custom: `${kind.vendor}:${typeName}`,
      customId,
    },
  };
}

/** The last part of the field's type, `float`; undefined for system fields. */
export const typeNameOf = (field: CatalogField): string | undefined =>
  field.schema?.custom?.split(':')[1];
