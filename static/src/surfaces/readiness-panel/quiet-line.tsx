import type { ReadinessStatus } from '#domain/readiness/readiness-status';
import type { Stage } from '#domain/readiness/stage';
import { openIssue } from '../../bridge/navigation';
import { texts } from './texts';

/** The one line that is left when readiness is no longer, or never was, the question. */
export function QuietLine({
  stage,
  stored,
  locale,
}: {
  readonly stage: Exclude<Stage, { name: 'beforeWork' }>;
  readonly stored: ReadinessStatus | undefined;
  readonly locale: string;
}) {
  if (stage.name === 'onParent') {
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
  return <p className="rd-quiet">{wordsFor(stage, stored, locale)}</p>;
}

function wordsFor(
  stage: Extract<Stage, { name: 'started' | 'finished' }>,
  stored: ReadinessStatus | undefined,
  locale: string,
): string {
  const { snapshot } = stage;
  if (snapshot !== undefined)
    return snapshot.isReady
      ? texts.wasReady(dayShown(snapshot.on, locale))
      : texts.startedWith(snapshot.left, dayShown(snapshot.on, locale));
  const begin = stage.name === 'finished' ? texts.finished : texts.startedUnseen;
  if (stored === undefined) return begin;
  return `${begin} ${texts.lastVerdict(stored.ready === 'yes', dayShown(stored.checkedAt, locale))}`;
}

/** A day as people say it, without the year where it is the current one. */
export function dayShown(day: string, locale: string): string {
  const date = new Date(day.length === 10 ? `${day}T12:00:00` : day);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}
