import { scaleLinear } from 'd3-scale';
import { area, stackOrderNone, stack } from 'd3-shape';
import type { ShownFlow } from '#domain/roadmap/macro-view';
import { addDays } from '#domain/time/calendar-day';
import { Figure, Frame, height, left, width, yFor } from './figure';

/** The words of the flow charts, from the catalogue of the surface that shows them. */
export type FlowWords = {
  readonly weekly: string;
  readonly cycleTimes: string;
  readonly leadTimes: string;
  readonly types: string;
  readonly ages: string;
  readonly cumulative: string;
  readonly asTable: string;
  readonly days: (count: number) => string;
  readonly dayOf: (day: string) => string;
  readonly tooFew: (known: number) => string;
  readonly tableNote: (count: number) => string;
  readonly none: string;
  readonly nothingFinished: string;
  readonly stages: readonly [done: string, inProgress: string, toDo: string];
};

/** What a chart of the flow is drawn from. */
export type ChartProps = { readonly flow: ShownFlow; readonly words: FlowWords };

/** How many were finished in each week. */
export function Throughput({ flow, words }: ChartProps) {
  const most = Math.max(0, ...flow.weekly);
  const y = yFor(most);
  const step = (width - left) / Math.max(1, flow.weekly.length);
  const weekOf = (index: number): string => words.dayOf(addDays(flow.weeklySpan.from, index * 7));
  return (
    <Figure
      title={words.weekly}
      tableWord={words.asTable}
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
        <text x={left} y={height - 4}>
          {weekOf(0)}
        </text>
        <text x={width} y={height - 4} textAnchor="end">
          {words.dayOf(flow.weeklySpan.through)}
        </text>
      </Frame>
    </Figure>
  );
}

const stages = ['done', 'inProgress', 'toDo'] as const;

/** How work piles up in the three stages, day by day. */
export function Cumulative({ flow, words }: ChartProps) {
  const { cumulative } = flow;
  const layers = stack<(typeof cumulative)[number], (typeof stages)[number]>()
    .keys(stages)
    .order(stackOrderNone)([...cumulative]);
  const most = Math.max(0, ...cumulative.map((day) => day.toDo + day.inProgress + day.done));
  const y = yFor(most);
  const x = scaleLinear([0, Math.max(1, cumulative.length - 1)], [left, width]);
  const draw = area()
    .x((_, index) => x(index))
    .y0((point) => y(point[0]))
    .y1((point) => y(point[1]));
  const last = cumulative.at(-1);
  return (
    <Figure
      title={words.cumulative}
      tableWord={words.asTable}
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
          <Frame label={words.cumulative} most={most}>
            {layers.map((layer) => (
              <path
                key={layer.key}
                className={`wm-layer wm-layer-${layer.key}`}
                d={draw(layer.map((point) => [point[0], point[1]])) ?? ''}
              />
            ))}
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

/** How old unfinished work is, the oldest first, against what is usual. */
export function Ages({ flow, words }: ChartProps) {
  const shown = flow.ages.slice(0, 12);
  const agesHeight = shown.length * 12 + 8;
  const most = Math.max(1, flow.p85 ?? 0, ...shown);
  const x = scaleLinear([0, most], [0, width - 60]);
  return (
    <Figure
      title={words.ages}
      tableWord={words.asTable}
      rows={flow.ages.map((days, index) => [`${String(index + 1)}.`, words.days(days)])}
    >
      {shown.length === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <svg
          role="img"
          aria-label={`${words.ages}: ${shown.join(', ')}`}
          viewBox={`0 0 ${String(width)} ${String(agesHeight + 14)}`}
        >
          {shown.map((days, index) => (
            <g key={index} transform={`translate(0 ${String(index * 12 + 4)})`}>
              <rect
                className={
                  flow.p85 !== undefined && days > flow.p85 ? 'wm-age wm-age-over' : 'wm-age'
                }
                width={x(days)}
                height={8}
              />
              <text x={x(days) + 5} y={8}>
                {words.days(days)}
              </text>
            </g>
          ))}
          {flow.p85 === undefined ? null : (
            <g>
              <line className="wm-level" x1={x(flow.p85)} x2={x(flow.p85)} y1={0} y2={agesHeight} />
              <text
                className="wm-level-word"
                x={x(flow.p85)}
                y={agesHeight + 10}
                textAnchor="middle"
              >
                {`p85 ${words.days(flow.p85)}`}
              </text>
            </g>
          )}
        </svg>
      )}
    </Figure>
  );
}
