import type { CatalogField } from '../issue/catalog';
import type { IndexedValue, PropertyColumn } from '../property/property-index';
import type { StoredIssue } from '../issue/types';
import { adfText } from './adf-words';
import type { ChoiceField, JqlContext, JqlField } from './jql-field';
import { findSystemField } from './system-jql-fields';
import { idsOfPeople } from './name-directory';

/** The custom field that a query calls `cf[10016]`, `customfield_10016`, `Story Points` or `Story Points[Number]`. */
export function findCatalogField(context: JqlContext, name: string): CatalogField | undefined {
  const [, number] = /^(?:cf\[(\d+)\]|customfield_(\d+))$/i.exec(name)?.filter(Boolean) ?? [];
  if (number !== undefined) return context.catalog.fields.find(`customfield_${number}`);
  const wanted = name
    .replace(/\[[^\]]+\]$/, '')
    .trim()
    .toLowerCase();
  return context.catalog.fields
    .all()
    .find(
      (field) =>
        field.custom &&
        (field.name.toLowerCase() === wanted ||
          field.clauseNames.some((clause) => clause.toLowerCase() === wanted)),
    );
}

const asList = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** What a stored option, name or text can be found by. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value).toLowerCase()];
  if (typeof value !== 'object' || value === null) return [];
  const { id, value: text, name } = value as { id?: unknown; value?: unknown; name?: unknown };
  return [id, text, name].flatMap((part) => (typeof part === 'string' ? wordsOf(part) : []));
}

const optionField = (field: CatalogField, name: string): ChoiceField => ({
  kind: 'choice',
  name,
  of: 'text',
  valueOf: (issue) => asList(issue.custom[field.id]).flatMap(wordsOf),
  resolve: (text) => [text.toLowerCase()],
});

const accountIdOf = (value: unknown): string[] => {
  const { accountId } = (value ?? {}) as { accountId?: unknown };
  return typeof accountId === 'string' ? [accountId] : [];
};

const userField = (field: CatalogField, name: string, { catalog }: JqlContext): ChoiceField => ({
  kind: 'choice',
  name,
  of: 'user',
  valueOf: (issue) => asList(issue.custom[field.id]).flatMap(accountIdOf),
  resolve: (text) => idsOfPeople(catalog.people, text),
});

function momentOf(value: unknown): number | undefined {
  const ms =
    typeof value === 'string'
      ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
      : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** A custom field as JQL sees it; undefined for types that the site does not search. */
export function customJqlField(
  context: JqlContext,
  field: CatalogField,
  name: string,
): JqlField | undefined {
  const { type = '', items = '', custom = '' } = field.schema ?? {};
  const kind = custom.slice(custom.lastIndexOf(':') + 1);
  const read = (issue: StoredIssue) => issue.custom[field.id];
  if (kind === 'gh-sprint') return findSystemField('sprint', context);
  if (kind === 'gh-epic-link') return findSystemField('epic link', context);
  if (kind === 'gh-lexo-rank') return undefined;
  if (type === 'number')
    return {
      kind: 'number',
      name,
      numberOf: (issue) => {
        const value = read(issue);
        return typeof value === 'number' ? value : undefined;
      },
    };
  if (type === 'date' || type === 'datetime')
    return {
      kind: 'moment',
      name,
      isDay: type === 'date',
      msOf: (issue) => momentOf(read(issue)),
    };
  if (type === 'user' || items === 'user') return userField(field, name, context);
  if (type === 'string' && kind !== 'select')
    return {
      kind: 'text',
      name,
      textsOf: (issue) => {
        const value = read(issue) ?? context.store.bodyOf(issue.id).texts[field.id];
        const text = adfText(value);
        return text === '' ? [] : [text];
      },
    };
  return ['option', 'array', 'string', 'any', 'team'].includes(type) || type.startsWith('option')
    ? optionField(field, name)
    : undefined;
}

const first = (value: IndexedValue | undefined): number | string | undefined =>
  typeof value === 'object' ? value[0] : value;

/** An indexed entity property as JQL sees it, with the operators that Jira documents for its type. */
export function propertyJqlField(
  { catalog }: JqlContext,
  column: PropertyColumn,
  name: string,
): JqlField {
  const { values } = column;
  const numberOf = (_: StoredIssue, slot: number) => {
    const value = first(values[slot]);
    return typeof value === 'number' ? value : undefined;
  };
  const comparisons = ['=', '!=', '<', '>', '<=', '>='];
  const texts = (_: StoredIssue, slot: number) => asList(values[slot]).map(String);
  if (column.type === 'number') return { kind: 'number', name, numberOf, only: comparisons };
  if (column.type === 'date')
    return { kind: 'moment', name, msOf: numberOf, isDay: false, only: comparisons };
  if (column.type === 'text') return { kind: 'text', name, textsOf: texts, only: ['~', '!~'] };
  return {
    kind: 'choice',
    name,
    of: column.type === 'user' ? 'user' : 'text',
    valueOf: texts,
    resolve: (text) => (column.type === 'user' ? idsOfPeople(catalog.people, text) : [text]),
    only: ['=', '!='],
  };
}
