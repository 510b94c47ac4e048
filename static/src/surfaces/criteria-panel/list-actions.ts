import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange, NewLine, Place } from '#domain/criteria/criteria-change';
import { placeAbove } from '#domain/criteria/criteria-order';
import type { DraftLine } from '#domain/criteria/text/parse-paste';

/** An id that no other line has: 10 letters and digits. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

/** The changes that add these lines after a place, ticked where they were; and the last line's id. */
export function addLines(
  drafts: readonly DraftLine[],
  after: Place,
): { readonly changes: readonly CriteriaChange[]; readonly last: Place } {
  const lines = drafts.map(({ text, kind, depth, isOptional }): NewLine => ({
    id: newId(),
    text,
    kind,
    depth,
    ...(isOptional === true ? { isRequired: false } : {}),
  }));
  if (lines.length === 0) return { changes: [], last: after };
  const ticked = lines.filter(
    (line, index) => drafts[index]?.isTicked === true && line.kind === 'criterion',
  );
  return {
    changes: [
      { type: 'add', lines, after },
      ...ticked.map((line): CriteriaChange => ({ type: 'tick', id: line.id })),
    ],
    last: lines.at(-1)?.id ?? after,
  };
}

/** The change that moves a line one up or down; undefined at the end of the list. */
export function moveBy(
  items: readonly AcceptanceCriterion[],
  id: string,
  by: -1 | 1,
): CriteriaChange | undefined {
  const index = items.findIndex((item) => item.id === id);
  const target = index + by;
  if (index < 0 || target < 0 || target >= items.length) return undefined;
  return { type: 'move', id, after: placeAbove(items, by < 0 ? target : target + 1) };
}

/** Where a line stands, counted from 1. */
export const positionOf = (items: readonly AcceptanceCriterion[], id: string): number =>
  items.findIndex((item) => item.id === id) + 1;

/** The last line of the list, after which the next one goes. */
export const lastPlace = (items: readonly AcceptanceCriterion[]): Place => items.at(-1)?.id ?? null;
