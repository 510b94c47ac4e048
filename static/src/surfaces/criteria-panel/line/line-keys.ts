import type { Place } from '#domain/criteria/criteria-change';
import { hasCriteriaPart } from '#domain/criteria/find/ticket-parts';
import { moveBy } from '#domain/criteria/move-lines';
import { deleteAlone, holdsNested, mayNest, withNested } from '#domain/criteria/nested-lines';
import type { PastedList } from '#domain/criteria/text/pasted-list';
import { readPastedList } from '#domain/criteria/text/pasted-list';
import type { Writer } from './line-writer';
import { placeName, placeOf } from './line-writer';
import { addLines, endOfLine, lastPlace, moveLine, positionOf } from '../list-actions';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';

/** What a key asks for; the text typed so far is with it. */
export type LineKeys = {
  /** `caret` is where in the text one is: what stands behind it becomes the next line. */
  readonly enter: (text: string, caret: number) => void;
  /** Answers whether there is something to nest, and a line to nest it under. */
  readonly nest: (depth: 0 | 1, text: string) => boolean;
  readonly move: (by: -1 | 1, text: string) => void;
  /** Joins the text to the line above, where there is one that takes it. */
  readonly mergeUp: (text: string) => void;
  /** Answers whether there was a line to go to. */
  readonly go: (by: -1 | 1, text: string) => boolean;
  /** The field lost the focus; `place` is which one it was. */
  readonly leave: (text: string, place: string) => void;
  readonly cancel: () => void;
  /** Answers whether it took what was pasted: a single line is left to the field. */
  readonly paste: (pasted: string, typed: string) => boolean;
};

/** What the keys do in a list, as in a text editor. */
export const lineKeys = (writer: Writer): LineKeys => ({
  enter(text, caret) {
    const isInside = text.trim() !== '' && text.slice(caret).trim() !== '';
    if (isInside) breakLine(writer, text.slice(0, caret), text.slice(caret));
    else endLine(writer, text);
  },
  nest: (depth, text) => nestLine(writer, depth, text),
  move(by, text) {
    const from = writer.cursor();
    if (from?.at !== 'line') return;
    writer.commit(text);
    moveLine(writer.live(), from.id, moveBy(writer.items(), from.id, by));
  },
  mergeUp(text) {
    writer.live().catchUp();
    if (text.trim() === '') deleteLine(writer);
    else joinUp(writer, text.trim());
  },
  go: (by, text) => goBy(writer, by, text),
  leave(text, left) {
    const from = writer.cursor();
    // Where the cursor is elsewhere by now, what moved it has made a change of the text.
    if (from === undefined || from.at === 'end' || placeName(from) !== left) return;
    writer.commit(text);
    writer.place(undefined);
  },
  cancel() {
    writer.place(undefined);
  },
  paste: (pasted, typed) => pasteLines(writer, pasted, typed),
});

function nestLine(writer: Writer, depth: 0 | 1, text: string): boolean {
  const from = writer.cursor();
  if (from === undefined) return false;
  const { live, items } = writer;
  if (from.at === 'line') {
    if (!mayNest(items(), from.id, depth)) return false;
    writer.commit(text);
    if (!mayNest(items(), from.id, depth)) return true;
    if (!live().make({ type: 'nest', id: from.id, depth })) return true;
  } else {
    const above = items().find(({ id }) => id === writer.above());
    if (from.depth === depth || (depth === 1 && !holdsNested(above))) return false;
    writer.place({ ...from, depth }, text);
  }
  live().say(texts.nested(depth));
  return true;
}

function endLine(writer: Writer, text: string): void {
  const depth = writer.depth();
  const id = writer.commit(text);
  // Below a line that has nested ones comes another of them: one of its own level would take them over.
  const hasNested = id !== null && id !== undefined && withNested(writer.items(), id).length > 1;
  if (id !== undefined) writer.after(id, hasNested ? 1 : depth);
  else if (text.trim() === '' && writer.cursor()?.at === 'new') writer.place(undefined);
}

/** The text in two lines, as one step; with nothing before the caret, an empty line above it. */
function breakLine(writer: Writer, head: string, tail: string): void {
  const from = writer.cursor();
  if (from === undefined) return;
  const depth = writer.depth();
  if (from.at !== 'line') {
    const id = head.trim() === '' ? undefined : writer.commit(head);
    if (id !== undefined) writer.after(id, depth);
    return writer.place(writer.cursor(), tail.trimStart(), 0);
  }
  writer.live().catchUp();
  if (head.trim() === '') {
    const upper = writer.above() ?? null;
    writer.commit(tail);
    return writer.place({ at: 'new', after: upper, depth });
  }
  const line = { text: tail.trim(), kind: 'criterion' as const, depth, isTicked: false };
  const { changes, last } = addLines([line], from.id);
  const isMade = writer.live().make({ type: 'editText', id: from.id, text: head }, ...changes);
  if (isMade && last !== null) writer.goto(last, 0);
}

function deleteLine(writer: Writer): void {
  const from = writer.cursor();
  const above = writer.above();
  if (from?.at === 'line') writer.live().make(...deleteAlone(writer.items(), from.id));
  if (above !== undefined) writer.goto(above);
  else if (from?.at !== 'end') writer.place({ at: 'end', depth: 0 });
}

/** Nothing met, decided or mandatory is joined, or split. */
export const isFree = (item: ReturnType<LiveCriteria['items']>[number]): boolean =>
  item.state === 'open' && item.isLocked !== true && item.kind === 'criterion';

function joinUp(writer: Writer, rest: string): void {
  const from = writer.cursor();
  const aboveId = writer.above();
  const items = writer.items();
  const above = items.find((item) => item.id === aboveId);
  const own = from?.at === 'line' ? items.find((item) => item.id === from.id) : undefined;
  if (above === undefined || !isFree(above) || (own !== undefined && !isFree(own))) return;
  const gone = from?.at === 'line' ? deleteAlone(items, from.id) : [];
  const text = `${above.text} ${rest}`;
  if (!writer.live().make({ type: 'editText', id: above.id, text }, ...gone)) return;
  if (from?.at === 'end') writer.forgetDraft();
  writer.goto(above.id, above.text.length + 1);
}

function goBy(writer: Writer, by: -1 | 1, text: string): boolean {
  const from = writer.cursor();
  if (from === undefined || from.at === 'new') return false;
  writer.live().catchUp();
  const items = writer.items();
  const at = from.at === 'end' ? items.length : positionOf(items, from.id) - 1;
  const next = items[at + by];
  // What stands in the field at the end waits there until one comes back.
  if (from.at === 'line') writer.commit(text);
  if (next !== undefined) writer.goto(next.id);
  else if (by > 0 && from.at === 'line') writer.place({ at: 'end', depth: 0 });
  else return false;
  return true;
}

function pasteLines(writer: Writer, pasted: string, typed: string): boolean {
  if (!/\S\s*\n\s*\S/.test(pasted)) return false;
  const list = readPastedList(pasted);
  if (list.items.length === 0) return false;
  writer.live().catchUp();
  const start =
    typed.trim() === '' ? placeOf(writer.cursor(), writer.items()) : writer.commit(typed);
  const below = start ?? lastPlace(writer.items());
  const first = below === null ? below : endOfLine(writer.items(), below);
  if (hasCriteriaPart(pasted)) void pasteTicket(writer, pasted, first);
  else {
    const last = addPasted(writer, list, first);
    if (last !== undefined) writer.after(last, 0);
  }
  return true;
}

/** Takes only the criteria of a whole work item; what one types before they are read stays where it is. */
async function pasteTicket(writer: Writer, pasted: string, first: Place): Promise<void> {
  writer.after(first, 0);
  const waits = writer.cursor();
  const ticket = await writer.readTicket(pasted);
  writer.live().catchUp();
  const last = addPasted(writer, ticket ?? readPastedList(pasted), first);
  const isStill = writer.cursor() === waits && writer.typed() === '';
  if (last !== undefined && isStill) writer.after(last, 0);
}

/** Adds what was pasted as one step; the id of its last line, undefined where it was refused. */
function addPasted(writer: Writer, list: PastedList, first: Place): Place | undefined {
  const { before, items, after } = list;
  const { changes, last } = addLines(items, first);
  if (!writer.live().make(...changes)) return undefined;
  const count = before.length + after.length;
  writer.leaveOut(count === 0 ? undefined : { before, after, first, last });
  const words = [texts.added(items.length), ...(count === 0 ? [] : [texts.leftOut(count)])];
  writer.live().say(words.join(' '));
  return last;
}
