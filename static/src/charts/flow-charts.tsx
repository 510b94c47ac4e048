import { scaleLinear } from 'd3-scale';
import { area, stackOrderNone, stack } from 'd3-shape';
import type { ShownFlow } from '#domain/roadmap/macro-view';
import { addDays } from '#domain/time/calendar-day';
import type { Behind } from './figure';
import { DayAxis, Figure, Frame, left, width, yFor } from './figure';
import { written } from './written';

/** The words of the flow charts, from the catalogue of the surface that shows them. */
export type FlowWords = {
  readonly weekly: string;
  readonly cycleTimes: string;
  readonly leadTimes: string;
  readonly types: string;
  readonly ages: string;
  readonly cumulative: string;
  readonly days: (count: number) => string;
  readonly dayOf: (day: string) => string;
  readonly tooFew: (known: number) => string;
  readonly tableNote: (count: number) => string;
  readonly none: string;
  readonly nothingFinished: string;
  readonly target: string;
  readonly onDay: (done: number, inProgress: number, toDo: number) => string;
  readonly stages: readonly [done: string, inProgress: string, toDo: string];
};

/** What a chart of the flow is drawn from. */
export type ChartProps = {
  readonly flow: ShownFlow;
  readonly words: FlowWords;
  readonly behind: Behind;
};

/** What is aimed at, in the chart's own unit, and what its line says. */
export type Aim = { readonly value: number; readonly word: string };

const AimLegend = ({ word }: { readonly word: string }) => (
  <p className="wm-quiet wm-legend">
    <span>
      <span className="wm-aim-swatch" aria-hidden="true" />
      {word}
    </span>
  </p>
);

/** How many were finished in each week; with an aim, the line that the columns are to reach. */
export function Throughput({ flow, words, behind, aim }: ChartProps & { readonly aim?: Aim }) {
  const most = Math.max(0, ...flow.weekly, aim?.value ?? 0);
  const y = yFor(most);
  const step = (width - left) / Math.max(1, flow.weekly.length);
  const weekOf = (index: number): string => words.dayOf(addDays(flow.weeklySpan.from, index * 7));
  return (
    <Figure
      title={words.weekly}
      behind={behind}
      rows={flow.weekly.map((count, index) => [weekOf(index), written(count)])}
    >
      <Frame label={`${words.weekly}: ${flow.weekly.join(', ')}`} most={most}>
        {flow.weekly.map((count, index) => (
          <rect
            key={weekOf(index)}
            className="wm-column"
            x={left + index * step + 2}
            width={Math.max(1, step - 4)}
            y={y(count)}
            height={y(0) - y(count)}
          />
        ))}
        {aim === undefined ? null : (
          <line
            className="wm-level wm-aim"
            x1={left}
            x2={width}
            y1={y(aim.value)}
            y2={y(aim.value)}
          />
        )}
        <DayAxis from={weekOf(0)} through={words.dayOf(flow.weeklySpan.through)} />
      </Frame>
      {aim === undefined ? null : <AimLegend word={aim.word} />}
    </Figure>
  );
}

const stages = ['done', 'inProgress', 'toDo'] as const;

/**
 * How work piles up in the three stages, day by day; with an aim, the line above what is done which
 * work in progress is to stay under.
 */
export function Cumulative({ flow, words, behind, aim }: ChartProps & { readonly aim?: Aim }) {
  const { cumulative } = flow;
  const layers = stack<(typeof cumulative)[number], (typeof stages)[number]>()
    .keys(stages)
    .order(stackOrderNone)([...cumulative]);
  const most = Math.max(
    0,
    ...cumulative.map((day) => day.done + Math.max(day.toDo + day.inProgress, aim?.value ?? 0)),
  );
  // Where nearly all was done before the first day, the rest would be a line: the ground begins there.
  const before = cumulative[0]?.done ?? 0;
  const least = before > most / 2 ? Math.floor(before * 0.95) : 0;
  const y = yFor(most, least);
  const x = scaleLinear([0, Math.max(1, cumulative.length - 1)], [left, width]);
  const draw = area()
    .x((_, index) => x(index))
    .y0((point) => y(Math.max(least, point[0])))
    .y1((point) => y(point[1]));
  const last = cumulative.at(-1);
  return (
    <Figure
      title={words.cumulative}
      behind={behind}
      rows={cumulative.map((day) => [
        words.dayOf(day.day),
        words.onDay(day.done, day.inProgress, day.toDo),
      ])}
    >
      {cumulative.length === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <>
          <Frame label={words.cumulative} most={most} least={least}>
            {layers.map((layer) => (
              <path
                key={layer.key}
                className={`wm-layer wm-layer-${layer.key}`}
                d={draw(layer.map((point) => [point[0], point[1]])) ?? ''}
              />
            ))}
            {aim === undefined ? null : (
              <polyline
                className="wm-level wm-aim wm-aim-of-stack"
                points={cumulative
                  .map((day, index) => `${String(x(index))},${String(y(day.done + aim.value))}`)
                  .join(' ')}
              />
            )}
            <DayAxis
              from={words.dayOf(cumulative[0]?.day ?? '')}
              through={words.dayOf(last?.day ?? '')}
            />
          </Frame>
          <p className="wm-quiet wm-legend">
            {stages.map((stage, index) => (
              <span key={stage}>
                <span className={`wm-swatch wm-layer-${stage}`} aria-hidden="true" />
                {`${words.stages[index] ?? ''} ${written(last?.[stage] ?? 0)}`}
              </span>
            ))}
          </p>
          {aim === undefined ? null : <AimLegend word={aim.word} />}
        </>
      )}
    </Figure>
  );
}
