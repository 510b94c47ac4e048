import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange, NewLine, Place } from '#domain/criteria/criteria-change';
import { deleteWithNested, withNested } from '#domain/criteria/nested-lines';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

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

/** Where a line stands, counted from 1. */
export const positionOf = (items: readonly AcceptanceCriterion[], id: string): number =>
  items.findIndex((item) => item.id === id) + 1;

/** Makes the changes that move a line, as one step, and says once where it stands now. */
export function moveLine(
  list: Pick<LiveCriteria, 'items' | 'make' | 'say'>,
  id: string,
  changes: readonly CriteriaChange[],
): void {
  if (changes.length === 0 || !list.make(...changes)) return;
  const items = list.items();
  const nested = withNested(items, id).length - 1;
  list.say(texts.movedTo(positionOf(items, id), items.length, nested));
}

/** The last line of the list, after which the next one goes. */
export const lastPlace = (items: readonly AcceptanceCriterion[]): Place => items.at(-1)?.id ?? null;

/** The last of the line and what is nested under it: below it, nothing parts them. */
export const endOfLine = (items: readonly AcceptanceCriterion[], id: string): string =>
  withNested(items, id).at(-1)?.id ?? id;

/** Deletes a line with what is nested under it, as one step, and says how many went. */
export function deleteLines(list: Pick<LiveCriteria, 'items' | 'make' | 'say'>, id: string): void {
  const changes = deleteWithNested(list.items(), id);
  const count = changes.flatMap((change) => (change.type === 'delete' ? change.ids : [])).length;
  if (list.make(...changes)) list.say(texts.deleted(count));
}
