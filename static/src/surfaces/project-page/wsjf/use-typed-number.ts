import { useCallback, useEffect, useRef } from 'react';
import type { Scale } from '#domain/scoring/scale/scale';
import type { TypedDigits } from '#domain/scoring/scale/typed-number';
import { longestPauseMs, typeOn } from '#domain/scoring/scale/typed-number';

/** A number that is being typed, where it may go on, and what to do when it does. */
type Typing = {
  readonly typed: TypedDigits;
  readonly scale: Scale;
  readonly replace: (value: number) => void;
};

/** What begins a number: the first digit, as its event tells of it. */
type FirstDigit = Readonly<Pick<KeyboardEvent, 'key' | 'timeStamp'>>;

/**
 * Lets a number go on that its first digit gave at once: the second digit of a 13 replaces the 1, wherever
 * the first one led to meanwhile. Enter soon after a digit ends the number, as in a spreadsheet, and does
 * nothing else. Answers how to begin one.
 */
export function useTypedNumber() {
  const typing = useRef<Typing | undefined>();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = typing.current;
      if (now === undefined || modifiers.includes(event.key)) return;
      typing.current = undefined;
      if (event.ctrlKey || event.metaKey || event.altKey || isInText(event.target)) return;
      const isEnd = event.key === 'Enter' && event.timeStamp - now.typed.at <= longestPauseMs;
      const pressed = { key: event.key, at: event.timeStamp };
      const longer = event.repeat ? undefined : typeOn(now.typed, pressed, now.scale);
      if (!isEnd && longer === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (longer === undefined) return;
      typing.current = { ...now, typed: longer.typed };
      if (longer.value !== undefined) now.replace(longer.value);
    };
    // Before anything else hears of it: the first digit may have led to a button, or to another row.
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);

  return useCallback(
    ({ key, timeStamp }: FirstDigit, scale: Scale, replace: (value: number) => void) => {
      typing.current = { typed: { text: key, at: timeStamp }, scale, replace };
    },
    [],
  );
}

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta'];

const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea') !== null;
