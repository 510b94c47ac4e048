import { useEffect, useState } from 'react';
import type { PastStart } from '#domain/readiness/judge/past-start';
import type { StartSnapshot } from '#domain/readiness/status/readiness-state';
import type { ReadinessStatus } from '#domain/readiness/status/readiness-status';
import type { Stage } from '#domain/readiness/judge/stage';
import { openIssue } from '../../bridge/navigation';
import type { OpenedPanel } from './open-panel';
import { dayShown } from './day-shown';
import { texts } from './texts';

type Begun = Extract<Stage, { name: 'started' | 'finished' }>;

/** The one line that is left when readiness is no longer, or never was, the question. */
export function QuietLine({
  stage,
  opened,
}: {
  readonly stage: Exclude<Stage, { name: 'beforeWork' }>;
  readonly opened: OpenedPanel;
}) {
  if (stage.name !== 'onParent') return <BegunLine stage={stage} opened={opened} />;
  const { parentKey } = stage;
  if (parentKey === undefined) return <p className="rd-quiet">{texts.onParentUnknown}</p>;
  return (
    <p className="rd-quiet">
      {texts.onParent('')}
      <button type="button" className="wm-link" onClick={() => void openIssue(parentKey)}>
        {parentKey}
      </button>
    </p>
  );
}

function BegunLine({ stage, opened }: { readonly stage: Begun; readonly opened: OpenedPanel }) {
  const [past, setPast] = useState<PastStart>();
  const isNoted = stage.snapshot !== undefined;
  useEffect(() => {
    if (isNoted) return;
    // Whoever may not read the changelog sees the line as it is.
    void import('./read-past-start')
      .then(({ readPastStart }) => readPastStart(opened))
      .then(setPast, () => undefined);
  }, [opened, isNoted]);
  return (
    <p className="rd-quiet">
      {past === undefined
        ? wordsFor(stage, opened.source.stored, opened.locale)
        : wordsOfPast(past, opened.locale)}
    </p>
  );
}

function wordsOfPast({ on, verdict }: PastStart, locale: string): string {
  const day = dayShown(on, locale);
  if (verdict === undefined) return texts.startedOn(day);
  return verdict.isReady
    ? texts.wasReady(day)
    : texts.startedWith(verdict.words, day, verdict.left);
}

function wordsOfStart({ on, seenOn, isReady, left }: StartSnapshot, locale: string): string {
  const day = dayShown(on, locale);
  const line = isReady ? texts.wasReady(day) : texts.startedWith(left, day);
  if (seenOn === undefined) return line;
  return texts.seenLater(line, Math.round((Date.parse(seenOn) - Date.parse(on)) / 60_000));
}

function wordsFor(
  { name, snapshot }: Begun,
  stored: ReadinessStatus | undefined,
  locale: string,
): string {
  if (snapshot !== undefined) return wordsOfStart(snapshot, locale);
  const begin = name === 'finished' ? texts.finished : texts.startedUnseen;
  if (stored === undefined) return begin;
  return `${begin} ${texts.lastVerdict(stored.ready === 'yes', dayShown(stored.checkedAt, locale))}`;
}
