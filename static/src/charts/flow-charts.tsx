import { scaleLinear } from 'd3-scale';
import { area, stackOrderNone, stack } from 'd3-shape';
import type { ShownFlow } from '#domain/roadmap/macro-view';
import { addDays } from '#domain/time/calendar-day';
import type { Behind } from './figure';
import { DayAxis, Figure, Frame, left, width, yFor } from './figure';

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
  readonly stages: readonly [done: string, inProgress: string, toDo: string];
};

/** What a chart of the flow is drawn from. */
export type ChartProps = {
  readonly flow: ShownFlow;
  readonly words: FlowWords;
  readonly behind: Behind;
};

/** How many were finished in each week. */
export function Throughput({ flow, words, behind }: ChartProps) {
  const most = Math.max(0, ...flow.weekly);
  const y = yFor(most);
  const step = (width - left) / Math.max(1, flow.weekly.length);
  const weekOf = (index: number): string => words.dayOf(addDays(flow.weeklySpan.from, index * 7));
  return (
    <Figure
      title={words.weekly}
      behind={behind}
      rows={flow.weekly.map((count, index) => [weekOf(index), String(count)])}
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
        <DayAxis from={weekOf(0)} through={words.dayOf(flow.weeklySpan.through)} />
      </Frame>
    </Figure>
  );
}

const stages = ['done', 'inProgress', 'toDo'] as const;

/** How work piles up in the three stages, day by day. */
export function Cumulative({ flow, words, behind }: ChartProps) {
  const { cumulative } = flow;
  const layers = stack<(typeof cumulative)[number], (typeof stages)[number]>()
    .keys(stages)
    .order(stackOrderNone)([...cumulative]);
  const most = Math.max(0, ...cumulative.map((day) => day.toDo + day.inProgress + day.done));
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
      rows={cumulative
        .filter((_, index) => index % 7 === 0)
        .map((day) => [
          words.dayOf(day.day),
          `${String(day.done)} / ${String(day.inProgress)} / ${String(day.toDo)}`,
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
            <DayAxis
              from={words.dayOf(cumulative[0]?.day ?? '')}
              through={words.dayOf(last?.day ?? '')}
            />
          </Frame>
          <p className="wm-quiet wm-legend">
            {stages.map((stage, index) => (
              <span key={stage}>
                <span className={`wm-swatch wm-layer-${stage}`} aria-hidden="true" />
                {`${words.stages[index] ?? ''} ${String(last?.[stage] ?? 0)}`}
              </span>
            ))}
          </p>
        </>
      )}
    </Figure>
  );
}
