import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { ShownBurnUp } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays, daysBetween } from '#domain/time/calendar-day';
import type { Behind } from './figure';
import { Figure, Frame, height, left, width, yFor } from './figure';

/** The words of the burn-up. */
export type BurnUpWords = {
  readonly title: (version: string) => string;
  readonly dayOf: (day: CalendarDay) => string;
  readonly scopeAndDone: (scope: number, done: number) => string;
  readonly likely: (p50: string, p85: string) => string;
  readonly likelihood: (share: number, day: string) => string;
  readonly release: string;
};

const latest = (days: readonly (CalendarDay | undefined)[]): CalendarDay =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1) ?? '';

/** How one version fills up: its scope, what is done, and between which days it is likely to be full. */
export function BurnUpChart(props: {
  readonly burnUp: ShownBurnUp;
  readonly words: BurnUpWords;
  readonly behind: Behind;
}) {
  const { burnUp, words, behind } = props;
  const { weeks, releaseOn, p50On, p85On, likelihood } = burnUp;
  const now = weeks.at(-1);
  if (now === undefined) return null;
  const first = weeks[0]?.day ?? now.day;
  // A release or a forecast years ahead would press the past into a corner.
  const horizon = addDays(now.day, 182);
  const ends = [now.day, releaseOn, p85On].filter((day) => day !== undefined && day <= horizon);
  const x = scaleLinear([0, Math.max(7, daysBetween(first, latest(ends)))], [left, width - 4]);
  const most = Math.max(...weeks.map((week) => week.scope));
  const y = yFor(most);
  const at = (day: CalendarDay): number => x(daysBetween(first, day));
  const draw = (valueOf: (week: (typeof weeks)[number]) => number): string =>
    line<(typeof weeks)[number]>()
      .x((week) => at(week.day))
      .y((week) => y(valueOf(week)))
      .curve(curveStepAfter)([...weeks]) ?? '';
  const isSeen = (day: CalendarDay | undefined): day is CalendarDay =>
    day !== undefined && day <= horizon;
  return (
    <Figure
      title={words.title(burnUp.name)}
      behind={behind}
      rows={weeks.map((week) => [words.dayOf(week.day), words.scopeAndDone(week.scope, week.done)])}
    >
      <Frame
        label={`${words.title(burnUp.name)}: ${words.scopeAndDone(now.scope, now.done)}`}
        most={most}
      >
        {isSeen(p50On) && isSeen(p85On) ? (
          <path
            className="wm-wedge"
            d={`M${String(at(now.day))} ${String(y(now.done))}L${String(at(p50On))} ${String(y(now.scope))}H${String(at(p85On))}Z`}
          />
        ) : null}
        <path className="wm-scope" d={draw((week) => week.scope)} />
        <path className="wm-done" d={draw((week) => week.done)} />
        {isSeen(releaseOn) ? (
          <g>
            <line
              className="wm-level"
              x1={at(releaseOn)}
              x2={at(releaseOn)}
              y1={8}
              y2={height - 18}
            />
            <text
              className="wm-level-word"
              x={at(releaseOn)}
              y={height - 4}
              textAnchor={releaseWordSide(at(releaseOn))}
            >
              {`${words.release} ${words.dayOf(releaseOn)}`}
            </text>
          </g>
        ) : null}
        <text x={left} y={height - 4}>
          {words.dayOf(first)}
        </text>
      </Frame>
      <p className="wm-quiet">
        {[
          words.scopeAndDone(now.scope, now.done),
          ...(burnUp.because === undefined ? [] : [burnUp.because]),
          ...(p50On === undefined || p85On === undefined
            ? []
            : [words.likely(words.dayOf(p50On), words.dayOf(p85On))]),
          ...(likelihood === undefined || releaseOn === undefined
            ? []
            : [words.likelihood(likelihood, words.dayOf(releaseOn))]),
        ].join(' · ')}
      </p>
    </Figure>
  );
}

/** On which side of its line the word of a release neither leaves the chart nor covers the first day. */
export const releaseWordSide = (x: number): 'start' | 'end' =>
  x + releaseWordWidth <= width ? 'start' : 'end';

// "release 14 Dec 2026" in bold.
const releaseWordWidth = 105;
