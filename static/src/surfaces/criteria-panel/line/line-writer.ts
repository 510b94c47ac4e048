import type { Place } from '#domain/criteria/criteria-change';
import { rewordedMeanwhile } from '#domain/criteria/criteria-problem';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import type { PastedList } from '#domain/criteria/text/pasted-list';
import { readTyped } from '#domain/criteria/text/read-typed';
import { addLines, lastPlace, positionOf } from '../list-actions';
import type { LiveCriteria } from '../use-criteria';

/** Where one is writing: in a line, in a new line after another, or in the field at the end. */
export type Cursor =
  | { readonly at: 'line'; readonly id: string }
  | { readonly at: 'new'; readonly after: Place; readonly depth: 0 | 1 }
  | { readonly at: 'end'; readonly depth: 0 | 1 }
  | undefined;

/** Lines of a paste that stood around the list in it, and between which lines that list stands. */
export type LeftOut = {
  readonly before: readonly DraftLine[];
  readonly after: readonly DraftLine[];
  readonly first: Place;
  readonly last: Place;
};

/** What writing stands on: the list, where the cursor is, and how it is put elsewhere. */
export type Desk = {
  readonly live: () => Pick<LiveCriteria, 'items' | 'make' | 'say' | 'tell' | 'catchUp'>;
  readonly cursor: () => Cursor;
  /** What stands in the field at the cursor. */
  readonly typed: () => string;
  /** The criteria in the text of a whole work item; undefined where they cannot be told apart. */
  readonly readTicket: (text: string) => Promise<PastedList | undefined>;
  /** What the line said when one began to write in it. */
  readonly began: () => string;
  /** Puts the cursor elsewhere; `caret` is where in the text, its end when left out. */
  readonly place: (next: Cursor, text?: string, caret?: number) => void;
  /** What was typed at the end has become a line: nothing of it need be kept. */
  readonly forgetDraft: () => void;
  /** Keeps what was left out of a paste, for whoever wants it. */
  readonly leaveOut: (lines: LeftOut | undefined) => void;
};

/** Moves between lines, and makes changes of what was typed. */
export type Writer = Desk & {
  readonly items: () => ReturnType<LiveCriteria['items']>;
  /** Into a line that there is. */
  readonly goto: (id: string, caret?: number) => void;
  /** Into a new line below one. */
  readonly after: (id: Place, depth: 0 | 1) => void;
  /** The line above the cursor. */
  readonly above: () => string | undefined;
  readonly depth: () => 0 | 1;
  /** Makes a change of what was typed; the id of the line it now is. */
  readonly commit: (text: string) => Place | undefined;
};

function commitTyped(desk: Desk, text: string): Place | undefined {
  const from = desk.cursor();
  if (from === undefined || text.trim() === '') return undefined;
  const list = desk.live();
  // Before words become a change, what others did meanwhile is there to be compared with.
  list.catchUp();
  if (from.at === 'line') return commitLine(desk, from.id, text);
  const { changes, last } = addLines(
    [{ ...readTyped(text), depth: from.depth }],
    from.at === 'end' ? lastPlace(list.items()) : from.after,
  );
  if (!list.make(...changes)) return undefined;
  if (from.at === 'end') desk.forgetDraft();
  return last;
}

function commitLine(desk: Desk, id: string, text: string): Place {
  const list = desk.live();
  const item = list.items().find((each) => each.id === id);
  // Where somebody deleted the line, the change is refused and its words are handed back.
  const before = item?.text ?? desk.began();
  if (before === text.trim()) return id;
  const isMade = list.make({ type: 'editText', id, text });
  if (isMade && before !== desk.began())
    list.tell(rewordedMeanwhile(id), { type: 'editText', id, text: before });
  return id;
}

/** A writer at this desk. */
export function createWriter(desk: Desk): Writer {
  const items = () => desk.live().items();
  const find = (id: string) => items().find((each) => each.id === id);
  return {
    ...desk,
    items,
    goto(id, caret) {
      const item = find(id);
      if (item !== undefined) desk.place({ at: 'line', id }, item.text, caret);
    },
    after(id, depth) {
      const isLast = lastPlace(items()) === id;
      desk.place(isLast ? { at: 'end', depth } : { at: 'new', after: id, depth });
    },
    above() {
      const from = desk.cursor();
      if (from === undefined) return undefined;
      if (from.at === 'end') return items().at(-1)?.id;
      if (from.at === 'new') return from.after ?? undefined;
      return items()[positionOf(items(), from.id) - 2]?.id;
    },
    depth() {
      const from = desk.cursor();
      if (from?.at !== 'line') return from?.depth ?? 0;
      return find(from.id)?.depth ?? 0;
    },
    commit: (text) => commitTyped(desk, text),
  };
}

/** The name of the field that the cursor is in. */
export const placeName = (cursor: NonNullable<Cursor>): string =>
  cursor.at === 'line' ? cursor.id : cursor.at;

/** The line after which goes what is put in at the cursor. */
export const placeOf = (cursor: Cursor, items: Parameters<typeof lastPlace>[0]): Place => {
  if (cursor?.at === 'new') return cursor.after;
  return cursor?.at === 'line' ? cursor.id : lastPlace(items);
};
