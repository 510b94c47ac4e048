import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '#domain/criteria/criteria-change';
import { rewordedMeanwhile } from '#domain/criteria/criteria-problem';
import { parsePaste } from '#domain/criteria/parse-paste';
import { readTyped } from '#domain/criteria/read-typed';
import { frameStorage } from '../../bridge/kept-text';
import { addLines, lastPlace, moveBy, positionOf } from './list-actions';
import type { LineKeys } from './line-editor';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

/** Where one is writing: in a line, in a new line after another, or in the field at the end. */
export type Cursor =
  | { readonly at: 'line'; readonly id: string }
  | { readonly at: 'new'; readonly after: Place; readonly depth: 0 | 1 }
  | { readonly at: 'end'; readonly depth: 0 | 1 }
  | undefined;

/** Writing in the list: the cursor, the text that is not a change yet, and what keys do. */
export type Writing = {
  readonly cursor: Cursor;
  readonly typed: string;
  /** Where in the text one begins; at its end when undefined. */
  readonly caret: number | undefined;
  /** What an earlier page left in the field at the end. */
  readonly draft: string;
  readonly type: (text: string) => void;
  readonly place: (cursor: Cursor, text?: string, caret?: number) => void;
  readonly keys: LineKeys;
  /** Somebody typed within the last seconds: nothing may move under the cursor. */
  readonly isBusy: () => boolean;
};

const busyMs = 20_000;

/** Lets a person write the list as in a text editor. */
export function useWriting(live: LiveCriteria, issueId: string, initial: Cursor): Writing {
  const [cursor, setCursor] = useState<Cursor>(initial);
  const [typed, setTyped] = useState('');
  const [caret, setCaret] = useState<number>();
  const draftName = `waymark.criteria.draft.${issueId}`;
  const [draft, setDraft] = useState(() => frameStorage.read(draftName) ?? '');
  const typedAt = useRef(0);
  const began = useRef('');
  const now = useRef({ live, cursor, typed });
  now.current = { live, cursor, typed };

  const actions = useMemo(() => {
    const items = () => now.current.live.items();
    const place = (next: Cursor, text = '', at?: number) => {
      setCaret(at);
      setCursor(next);
      setTyped(text);
      if (next?.at === 'end') setDraft('');
      began.current = text.trim();
      now.current = { ...now.current, cursor: next, typed: text };
    };
    const endsAt = (id: Place): boolean => lastPlace(items()) === id;
    const goto = (id: string, at?: number) => {
      const item = items().find((each) => each.id === id);
      if (item !== undefined) place({ at: 'line', id }, item.text, at);
    };
    const after = (id: Place, depth: 0 | 1) => {
      place(endsAt(id) ? { at: 'end', depth } : { at: 'new', after: id, depth });
    };
    /** Makes a change of what was typed; the id of the line it now is. */
    const commit = (text: string): Place | undefined => {
      const { cursor: from, live: list } = now.current;
      if (from === undefined || text.trim() === '') return undefined;
      frameStorage.remove(draftName);
      if (from.at === 'line') {
        const item = items().find((each) => each.id === from.id);
        // Where somebody deleted the line, the change is refused and its words are handed back.
        const before = item?.text ?? began.current;
        if (before === text.trim()) return from.id;
        const isMade = list.make({ type: 'editText', id: from.id, text });
        if (isMade && before !== began.current)
          list.tell(rewordedMeanwhile(from.id), { type: 'editText', id: from.id, text: before });
        return from.id;
      }
      const { changes, last } = addLines(
        [{ ...readTyped(text), depth: from.depth }],
        from.at === 'end' ? lastPlace(items()) : from.after,
      );
      return list.make(...changes) ? last : undefined;
    };
    return { items, place, goto, after, commit, endsAt };
  }, [draftName]);

  const keys = useMemo((): LineKeys => {
    const { items, place, goto, after, commit } = actions;
    const above = (): string | undefined => {
      const { cursor: from } = now.current;
      if (from === undefined) return undefined;
      if (from.at === 'end') return items().at(-1)?.id;
      if (from.at === 'new') return from.after ?? undefined;
      return items()[positionOf(items(), from.id) - 2]?.id;
    };
    const depthHere = (): 0 | 1 => {
      const { cursor: from } = now.current;
      if (from?.at !== 'line') return from?.depth ?? 0;
      return items().find((item) => item.id === from.id)?.depth ?? 0;
    };
    /** The text in two lines, as one step; with nothing before the caret, an empty line above it. */
    const breakAt = (head: string, tail: string) => {
      const { cursor: from, live: list } = now.current;
      if (from === undefined) return;
      const depth = depthHere();
      if (from.at !== 'line') {
        const id = head.trim() === '' ? undefined : commit(head);
        if (id !== undefined) after(id, depth);
        return place(now.current.cursor, tail.trimStart(), 0);
      }
      if (head.trim() === '') {
        const upper = above() ?? null;
        commit(tail);
        return place({ at: 'new', after: upper, depth });
      }
      const line = { text: tail.trim(), kind: 'criterion' as const, depth, isTicked: false };
      const { changes, last } = addLines([line], from.id);
      const isMade = list.make({ type: 'editText', id: from.id, text: head }, ...changes);
      if (isMade && last !== null) goto(last, 0);
    };
    return {
      enter(text, at) {
        const depth = depthHere();
        const [head, tail] = [text.slice(0, at), text.slice(at)];
        if (text.trim() !== '' && tail.trim() !== '') return breakAt(head, tail);
        const id = commit(text);
        if (id !== undefined) after(id, depth);
        else if (text.trim() === '' && now.current.cursor?.at === 'new') place(undefined);
      },
      nest(depth, text) {
        const { cursor: from, live: list } = now.current;
        if (from === undefined) return;
        if (from.at !== 'line') return place({ ...from, depth }, text);
        commit(text);
        list.make({ type: 'nest', id: from.id, depth });
      },
      move(by, text) {
        const { cursor: from, live: list } = now.current;
        if (from?.at !== 'line') return;
        commit(text);
        const change = moveBy(items(), from.id, by);
        if (change !== undefined && list.make(change)) {
          list.say(texts.movedTo(positionOf(items(), from.id), items().length));
        }
      },
      mergeUp(text) {
        const { cursor: from, live: list } = now.current;
        const id = above();
        const rest = text.trim();
        if (rest !== '') {
          const joined = joinTo(items(), id, from);
          if (joined === undefined) return;
          const gone = from?.at === 'line' ? [{ type: 'delete', ids: [from.id] } as const] : [];
          const words = `${joined.text} ${rest}`;
          if (list.make({ type: 'editText', id: joined.id, text: words }, ...gone))
            goto(joined.id, joined.text.length + 1);
          return;
        }
        if (from?.at === 'line') list.make({ type: 'delete', ids: [from.id] });
        if (id !== undefined) goto(id);
        else if (from?.at !== 'end') place({ at: 'end', depth: 0 });
      },
      go(by, text) {
        const { cursor: from } = now.current;
        if (from === undefined || from.at === 'new') return false;
        const at = from.at === 'end' ? items().length : positionOf(items(), from.id) - 1;
        const next = items()[at + by];
        commit(from.at === 'end' ? '' : text);
        if (next !== undefined) goto(next.id);
        else if (by > 0 && from.at === 'line') place({ at: 'end', depth: 0 });
        else return false;
        return true;
      },
      leave(text, left) {
        const { cursor: from } = now.current;
        // Where the cursor is elsewhere by now, what moved it has made a change of the text.
        if (from === undefined || from.at === 'end' || placeName(from) !== left) return;
        commit(text);
        place(undefined);
      },
      cancel() {
        place(undefined);
      },
      paste(pasted, typedBefore) {
        if (!/\S\s*\n\s*\S/.test(pasted)) return false;
        const { cursor: from, live: list } = now.current;
        const drafts = parsePaste(pasted);
        if (drafts.length === 0) return false;
        const start = typedBefore.trim() === '' ? placeOf(from, items()) : commit(typedBefore);
        const { changes, last } = addLines(drafts, start ?? lastPlace(items()));
        if (list.make(...changes)) list.say(texts.added(drafts.length));
        after(last, 0);
        return true;
      },
    };
  }, [actions]);

  // What was typed and not confirmed is kept when the page is left.
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState !== 'hidden') return;
      const { cursor: from, typed: text } = now.current;
      if (from?.at === 'line') actions.commit(text);
      else if (text.trim() !== '') frameStorage.write(draftName, text);
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
    };
  }, [actions, draftName]);

  return {
    cursor,
    typed,
    caret,
    draft,
    type: (text) => {
      typedAt.current = Date.now();
      setTyped(text);
    },
    place: actions.place,
    keys,
    isBusy: () => now.current.typed !== '' && Date.now() - typedAt.current < busyMs,
  };
}

/** The line above, where it and this one take each other's words: nothing met, decided or mandatory is joined. */
function joinTo(items: LiveCriteria['state']['items'], id: string | undefined, from: Cursor) {
  const above = items.find((item) => item.id === id);
  const own = from?.at === 'line' ? items.find((item) => item.id === from.id) : undefined;
  const isFree = (item: typeof above) =>
    item === undefined ||
    (item.state === 'open' && item.isLocked !== true && item.kind === 'criterion');
  return above !== undefined && isFree(above) && isFree(own) ? above : undefined;
}

const placeName = (cursor: NonNullable<Cursor>): string =>
  cursor.at === 'line' ? cursor.id : cursor.at;

const placeOf = (cursor: Cursor, items: Parameters<typeof lastPlace>[0]): Place => {
  if (cursor?.at === 'new') return cursor.after;
  return cursor?.at === 'line' ? cursor.id : lastPlace(items);
};
