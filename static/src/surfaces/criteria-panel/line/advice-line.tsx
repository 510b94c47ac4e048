import { useEffect, useRef, useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { Advice } from '#domain/criteria/wording/advice';
import { frameStorage } from '../../../bridge/kept-text';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';
import type { Writing } from '../use-writing';

type Shown = { readonly id: string; readonly advice: Advice };

const dismissedName = 'waymark.advice.dismissed';

/** One piece of advice on the line just left, never while one is typing in it. */
export function AdviceLine({
  live,
  writing,
}: {
  readonly live: LiveCriteria;
  readonly writing: Writing;
}) {
  const [shown, setShown] = useState<Shown>();
  const [dismissed, setDismissed] = useState(() => frameStorage.read(dismissedName) ?? '');
  const { items } = live.state;
  const known = useRef<ReadonlyMap<string, string>>(new Map(items.map((i) => [i.id, i.text])));
  const asked = useRef<AcceptanceCriterion>();
  const inLine = writing.cursor?.at === 'line' ? writing.cursor.id : undefined;

  useEffect(() => {
    if (!live.isUsed || inLine !== undefined) return;
    const changed = items.filter((item) => known.current.get(item.id) !== item.text);
    known.current = new Map(items.map((item) => [item.id, item.text]));
    const last = changed.at(-1);
    if (last === undefined || changed.length > 1 || last.kind === 'heading') return;
    asked.current = last;
    void import('#domain/criteria/wording/advice').then(({ adviseOn }) => {
      const advice = adviseOn(last.text, items.map((item) => item.text).join('\n'));
      // The list is drawn anew while it is saved: only another line makes this one's advice late.
      if (asked.current === last)
        setShown(advice === undefined ? undefined : { id: last.id, advice });
    });
  }, [items, inLine, live.isUsed]);

  const isStill = items.some((item) => item.id === shown?.id);
  if (shown === undefined || !isStill || shown.id === inLine) return null;
  if (dismissed.split(' ').includes(shown.advice.code)) return null;
  return (
    <p className="advice wm-quiet" role="note">
      <span>{shown.advice.message}</span>{' '}
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
