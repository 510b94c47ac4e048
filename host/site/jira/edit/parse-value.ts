import { isObject, wordOf } from '../body';
import type { Directory } from '../issue/catalog';
import { FieldFault } from './field-fault';

/** @throws {FieldFault} When it is neither a text nor null. */
export function parseText(value: unknown): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new FieldFault('Operation value must be a string');
  return value;
}

/** One line of at most 255 characters. @throws {FieldFault} */
export function parseLine(value: unknown): string | null {
  const text = parseText(value);
  if (text !== null && /[\r\n]/.test(text))
    throw new FieldFault('The text cannot contain line breaks.');
  if (text !== null && text.length > 255)
    throw new FieldFault(
      'The entered text is too long. It exceeds the allowed limit of 255 characters.',
    );
  return text;
}

/** @throws {FieldFault} When it is neither a number nor null. */
export function parseNumber(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value !== 'number') throw new FieldFault('Operation value must be a number');
  return value;
}

/** `YYYY-MM-DD`. @throws {FieldFault} */
export function parseDay(value: unknown): string | null {
  const text = parseText(value);
  if (text !== null && (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))))
    throw new FieldFault(`Error parsing date string: ${text}`);
  return text;
}

/** An ISO instant. @throws {FieldFault} */
export function parseInstant(value: unknown): string | null {
  const text = parseText(value);
  if (text === null) return null;
  const ms = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(ms)) throw new FieldFault(`Error parsing time: ${text}`);
  return new Date(ms).toISOString();
}

/** Texts without spaces. @throws {FieldFault} */
export function parseLabels(value: unknown): readonly string[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new FieldFault('data was not an array');
  return value.map((label: unknown) => {
    if (typeof label !== 'string') throw new FieldFault('Operation value must be a string');
    if (/\s/.test(label))
      throw new FieldFault(`The label '${label}' contains spaces which is invalid.`);
    return label;
  });
}

type Entry = { readonly id: string; readonly name?: string; readonly value?: string };

/** The id of an entry that is named by `{ id }`, `{ name }` or `{ value }`. @throws {FieldFault} */
export function parseReference(value: unknown, entries: readonly Entry[]): string | null {
  if (value === null) return null;
  if (!isObject(value)) throw new FieldFault("Specify a valid 'id' or 'name'");
  const found = entries.find(
    (entry) =>
      (value['id'] !== undefined && entry.id === wordOf(value['id'])) ||
      (value['name'] !== undefined && entry.name === value['name']) ||
      (value['value'] !== undefined && entry.value === value['value']),
  );
  if (found === undefined)
    throw new FieldFault(`Specify a valid 'id' or 'name': ${JSON.stringify(value)} is not one.`);
  return found.id;
}

/** The ids of a list of entries. @throws {FieldFault} */
export function parseReferences(value: unknown, entries: readonly Entry[]): readonly string[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new FieldFault('data was not an array');
  return value.flatMap((item: unknown) => parseReference(item, entries) ?? []);
}

/** The account of `{ accountId }` or `{ id }`. @throws {FieldFault} When nobody has it. */
export function parsePerson(
  value: unknown,
  people: Directory<{ readonly id: string }>,
): string | null {
  if (value === null) return null;
  const id = isObject(value) ? (value['accountId'] ?? value['id']) : undefined;
  if (id === null) return null;
  if (typeof id !== 'string' || people.find(id) === undefined)
    throw new FieldFault('Specify a valid value for the user: an accountId.');
  return id;
}
