import { latenessOf } from '#domain/roadmap/lateness';
import type { MacroView } from '#domain/roadmap/macro-view';
import { findNext } from '#domain/roadmap/find-next';
import { shortTitle } from '#domain/roadmap/short-title';
import { UpMark } from '../../charts/marks';
import type { Format } from './format';
import { texts } from './texts';

const shownLate = 2;

/** What is late and what comes next, in words: the two things one must know after five seconds. */
export function Headline({ view, format }: { readonly view: MacroView; readonly format: Format }) {
  if (view.items.length === 0) return null;
  const late = view.items
    .flatMap((item) => {
      const lateness = latenessOf(item, view.asOf);
      return lateness.kind === 'late' ? [{ item, days: lateness.days }] : [];
    })
    .sort((one, other) => other.days - one.days);
  const next = findNext(view.items, view.asOf);
  const others = late.length - shownLate;
  return (
    <p className="wm-headline">
      {late.length === 0 ? (
        <span>{texts.nothingLate} </span>
      ) : (
        <span>
          <strong className="wm-late-word">
            <UpMark />
            {`${texts.written(late.length)} ${texts.late}`}
          </strong>
          {': '}
          {late
            .slice(0, shownLate)
            .map(({ item, days }) => `${shortTitle(item.title)} (${texts.lateBy(days)})`)
            .join(', ')}
          {others > 0 ? ` ${texts.andMore(others)}` : ''}
          {'. '}
        </span>
      )}
      <span>
        {next === undefined ? (
          texts.nothingNext
        ) : (
          <>
            <strong>{texts.next}</strong>
            {`: ${shortTitle(next.item.title)}, `}
            <span className="wm-unbroken">
              {next.begins ? format.day(next.on) : texts.byDay(format.day(next.on))}.
            </span>
          </>
        )}
      </span>
    </p>
  );
}
