import type { HistoryItem } from '../issue/types';

/** One side of a change: what is stored, and how people read it. */
export type Side = readonly [stored: string | null, read: string | null];

/** A value that is not there. */
export const nobody: Side = [null, null];

/** One item of a history entry; fields with a `customfield_` id are told as custom ones. */
export const historyItem = (
  field: { readonly id: string; readonly name: string },
  [from, fromString]: Side,
  [to, toString]: Side,
): HistoryItem => ({
  field: field.name,
  fieldtype: field.id.startsWith('customfield_') ? 'custom' : 'jira',
  fieldId: field.id,
  from,
  fromString,
  to,
  toString,
});
