import { useEffect, useRef, useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { Advice } from '#domain/criteria/wording/advice';
import { frameStorage } from '../../../bridge/kept-text';
import { addLines, endOfLine } from '../list-actions';
import { isFree } from './line-keys';
import type { RowAct } from './row-acts';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';
import type { Writing } from '../use-writing';

/** Advice on a line, and the criteria that it would be split into. */
type Shown = {
  readonly id: string;
  readonly advice: Advice;
  readonly parts: readonly string[];
};

const dismissedName = 'waymark.advice.dismissed';

/** One piece of advice on the line just left, never while one is typing in it. */
export function AdviceLine({
  live,
  writing,
  act,
}: {
  readonly live: LiveCriteria;
  readonly writing: Writing;
  readonly act: (item: AcceptanceCriterion, act: RowAct) => void;
}) {
  const { items } = live.state;
  const inLine = writing.cursor?.at === 'line' ? writing.cursor.id : undefined;
  const [shown, setShown] = useAdvice(live, inLine);
  const [dismissed, setDismissed] = useState(() => frameStorage.read(dismissedName) ?? '');
  const item = items.find(({ id }) => id === shown?.id);
  if (shown === undefined || item === undefined || shown.id === inLine) return null;
  if (dismissed.split(' ').includes(shown.advice.code)) return null;
  return (
    <p className="advice wm-quiet" role="note">
      <span>{shown.advice.message}</span>{' '}
      {shown.parts.length > 1 && isFree(item) && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            split(live, item, shown.parts);
            setShown(undefined);
          }}
        >
          {texts.splitInto(shown.parts.length)}
        </button>
      )}{' '}
      {shown.advice.isMuch === true && item.linkedIssue === undefined && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            act(item, { do: 'makeLinked' });
            setShown(undefined);
          }}
        >
          {texts.makeLinked}
        </button>
      )}{' '}
      <button
        type="button"
        className="wm-link"
        onClick={() => {
          const next = `${dismissed} ${shown.advice.code}`.trim();
          frameStorage.write(dismissedName, next);
          setDismissed(next);
        }}
      >
        {texts.dismiss}
      </button>
    </p>
  );
}

/** The advice on the line that was changed last, once nobody writes in it. */
function useAdvice(live: LiveCriteria, inLine: string | undefined) {
  const [shown, setShown] = useState<Shown>();
  const { items } = live.state;
  const known = useRef<ReadonlyMap<string, string>>(new Map(items.map((i) => [i.id, i.text])));
  const asked = useRef<AcceptanceCriterion>();

  useEffect(() => {
    if (!live.isUsed || inLine !== undefined) return;
    const changed = items.filter((item) => known.current.get(item.id) !== item.text);
    known.current = new Map(items.map((item) => [item.id, item.text]));
    const last = changed.at(-1);
    if (last === undefined || changed.length > 1 || last.kind === 'heading') return;
    asked.current = last;
    Promise.all([
      import('#domain/criteria/wording/advice'),
      import('#domain/criteria/wording/split-text'),
    ]).then(
      ([{ adviseOn }, { splitText }]) => {
        const advice = adviseOn(last.text, items.map((item) => item.text).join('\n'));
        // The list is drawn anew while it is saved: only another line makes this one's advice late.
        if (asked.current === last)
          setShown(
            advice === undefined
              ? undefined
              : { id: last.id, advice, parts: advice.isMuch === true ? splitText(last.text) : [] },
          );
      },
      () => undefined,
    ); // advice that did not load is none
  }, [items, inLine, live.isUsed]);
  return [shown, setShown] as const;
}

/** The line and those below it that the rest of its text becomes, as one step. */
function split(
  live: LiveCriteria,
  { id, depth, isRequired }: AcceptanceCriterion,
  [first = '', ...rest]: readonly string[],
): void {
  const lines = rest.map((text) => ({
    ...{ text, depth, kind: 'criterion' as const, isTicked: false },
    ...(isRequired ? {} : { isOptional: true as const }),
  }));
  const below = addLines(lines, endOfLine(live.items(), id));
  const made = live.make({ type: 'editText', id, text: first }, ...below.changes);
  if (made) live.say(texts.wasSplit(rest.length + 1));
}
