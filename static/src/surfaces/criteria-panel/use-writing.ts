import type { MutableRefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { frameStorage } from '../../bridge/kept-text';
import type { LineKeys } from './line/line-keys';
import { lineKeys } from './line/line-keys';
import type { Cursor, LeftOut, Writer } from './line/line-writer';
import { createWriter } from './line/line-writer';
import { readTicket } from './text/read-ticket';
import type { LiveCriteria } from './use-criteria';

/** What stands in the field at the end while one is elsewhere. */
export type Draft = { readonly text: string; readonly depth: 0 | 1 };

/** Writing in the list: the cursor, the text that is not a change yet, and what keys do. */
export type Writing = {
  readonly cursor: Cursor;
  readonly typed: string;
  /** Where in the text one begins; at its end when undefined. */
  readonly caret: number | undefined;
  readonly draft: Draft;
  readonly type: (text: string) => void;
  readonly place: (cursor: Cursor, text?: string, caret?: number) => void;
  readonly keys: LineKeys;
  /** What the last paste said around its list. */
  readonly leftOut: LeftOut | undefined;
  readonly forgetLeftOut: () => void;
};

const noDraft: Draft = { text: '', depth: 0 };

/** Lets a person write the list as in a text editor. */
export function useWriting(live: LiveCriteria, issueId: string, initial: Cursor): Writing {
  const [cursor, setCursor] = useState<Cursor>(initial);
  const [typed, setTyped] = useState('');
  const [caret, setCaret] = useState<number>();
  const [leftOut, setLeftOut] = useState<LeftOut>();
  const draftName = `waymark.criteria.draft.${issueId}`;
  const [draft, setDraft] = useState((): Draft => ({
    text: frameStorage.read(draftName) ?? '',
    depth: 0,
  }));
  const isKept = useRef(draft.text !== '');
  const began = useRef('');
  const now = useRef({ live, cursor, typed, draft });
  now.current = { live, cursor, typed, draft };

  const writer = useMemo(() => {
    const place = (wanted: Cursor, words?: string, at?: number) => {
      const { cursor: from, typed: left, draft: before } = now.current;
      // What was typed at the end and not entered waits there until one comes back.
      const isLeft = from?.at === 'end' && left.trim() !== '';
      const waiting = isLeft ? { text: left, depth: from.depth } : before;
      const isBack = wanted?.at === 'end' && words === undefined && waiting.text !== '';
      const next: Cursor = isBack ? { at: 'end', depth: waiting.depth } : wanted;
      const text = words ?? (isBack ? waiting.text : '');
      const rest = next?.at === 'end' ? noDraft : waiting;
      setDraft(rest);
      setCaret(at);
      setCursor(next);
      setTyped(text);
      began.current = text.trim();
      now.current = { ...now.current, cursor: next, typed: text, draft: rest };
      now.current.live.catchUp();
    };
    return createWriter({
      live: () => now.current.live,
      cursor: () => now.current.cursor,
      typed: () => now.current.typed,
      readTicket,
      began: () => began.current,
      place,
      forgetDraft() {
        frameStorage.remove(draftName);
        isKept.current = false;
        now.current = { ...now.current, typed: '' };
      },
      leaveOut: setLeftOut,
    });
  }, [draftName]);
  const keys = useMemo(() => lineKeys(writer), [writer]);

  useKeptWhenLeft({ writer, now, isKept, draftName });

  return {
    cursor,
    typed,
    caret,
    draft,
    type: setTyped,
    place: writer.place,
    keys,
    leftOut,
    forgetLeftOut() {
      setLeftOut(undefined);
    },
  };
}

type Left = {
  readonly writer: Pick<Writer, 'commit'>;
  readonly now: MutableRefObject<{
    readonly cursor: Cursor;
    readonly typed: string;
    readonly draft: Draft;
  }>;
  /** Does this page keep something there? */
  readonly isKept: { current: boolean };
  readonly draftName: string;
};

/** Keeps what was typed and not confirmed when the page is left. */
function useKeptWhenLeft({ writer, now, isKept, draftName }: Left): void {
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState !== 'hidden') return;
      const { cursor: from, typed: text, draft: waiting } = now.current;
      if (from?.at === 'line') writer.commit(text);
      const unsent = from?.at === 'end' || from?.at === 'new' ? text : waiting.text;
      // What another tab keeps there is not this one's to forget.
      if (unsent.trim() !== '') frameStorage.write(draftName, unsent);
      else if (isKept.current) frameStorage.remove(draftName);
      isKept.current = unsent.trim() !== '';
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
    };
  }, [writer, now, isKept, draftName]);
}
