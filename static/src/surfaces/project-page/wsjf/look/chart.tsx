import { scaleLinear } from 'd3-scale';
import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { SpotName } from './chart-names';
import { placeNames } from './chart-names';
import type { ChartPoint, ChartSpot } from './chart-spots';
import { gatherSpots } from './chart-spots';
import { chartTexts as texts } from './chart-texts';
import type { Ranking } from '../use-ranking';

const width = 640;
const height = 300;
/** No more spots and rows than these are drawn. */
const shown = 500;
const rowsShown = 200;
/** The best places carry their keys. */
const named = 10;
const margin = { top: 12, right: 16, bottom: 36, left: 48 };

/** Cost of delay against job size: high and left first. With its numbers as a table for those who read them. */
export default function Chart({ ranking }: { readonly ranking: Ranking }) {
  const points = ranking.ranked.flatMap(({ id, position, score }) => {
    const item = ranking.itemById.get(id);
    if (item === undefined || score.kind !== 'scored' || position === undefined) return [];
    return [{ item, position, size: score.jobSize, delay: score.costOfDelay }];
  });
  const spots = gatherSpots(
    points.map(({ item, ...point }) => ({ key: item.key, ...point })),
    shown,
  );
  const [largest, highest] = [largestOf(spots, 'size'), largestOf(spots, 'delay')];
  if (points.length === 0) return <p className="wm-chart">{texts.none}</p>;
  const x = scaleLinear()
    .domain([0, largest * 1.1])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, Math.max(1, highest) * 1.1])
    .range([height - margin.bottom, margin.top]);
  return (
    <figure className="wm-chart">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={texts.label}>
        {x.ticks(6).map((tick) => (
          <g key={`x${String(tick)}`} className="wm-axis">
            <line x1={x(tick)} x2={x(tick)} y1={margin.top} y2={height - margin.bottom} />
            <text x={x(tick)} y={height - margin.bottom + 14} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {y.ticks(5).map((tick) => (
          <g key={`y${String(tick)}`} className="wm-axis">
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text className="wm-axis-name" x={width - margin.right} y={height - 4} textAnchor="end">
          {texts.jobSize}
        </text>
        <text className="wm-axis-name" x={4} y={10}>
          {texts.costOfDelay}
        </text>
        {spots.map(({ size, delay, points: here }) => (
          <circle
            key={`${String(size)} ${String(delay)}`}
            className="wm-spot"
            cx={x(size)}
            cy={y(delay)}
            r={radiusOf(here)}
          >
            <title>
              {here.slice(0, named).map(pointName).join('\n') + texts.others(here.length - named)}
            </title>
          </circle>
        ))}
        {placeNames(
          spots.map(({ size, delay, points: here }) => ({
            ...{ x: x(size), y: y(delay), radius: radiusOf(here) },
            ...nameOf(here),
          })),
          { width, height: height - margin.bottom },
        ).map(drawName)}
      </svg>
      <Numbers points={points} />
    </figure>
  );
}

type Named = { readonly item: BacklogItem; readonly size: number; readonly delay: number };

/** What the spots stand for, for those who read it. */
const Numbers = ({ points }: { readonly points: readonly Named[] }) => (
  <details>
    <summary>{texts.asTable}</summary>
    <table className="wm-chart-table">
      <thead>
        <tr>
          <th>{texts.item}</th>
          <th>{texts.costOfDelay}</th>
          <th>{texts.jobSize}</th>
        </tr>
      </thead>
      <tbody>
        {points.slice(0, rowsShown).map(({ item, size, delay }) => (
          <tr key={item.id}>
            <td>
              {item.key} {item.summary}
            </td>
            <td>{plainNumber(delay)}</td>
            <td>{plainNumber(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {points.length > rowsShown && (
      <p className="wm-quiet">{texts.firstOf(rowsShown, points.length)}</p>
    )}
  </details>
);

const pointName = ({ key, position }: ChartPoint): string => texts.point(key, position);

const radiusOf = (points: readonly ChartPoint[]): number => (points.length > 1 ? 7 : 5);

/** The key of the best place on a spot, and how many more stand there. */
const nameOf = ([first, ...others]: readonly ChartPoint[]): { readonly words?: string } =>
  first === undefined || first.position > named
    ? {}
    : { words: texts.spot(first.key, others.length) };

const drawName = ({ words, x, y, anchor }: SpotName) => (
  <text
    key={words}
    className="wm-spot-name"
    x={x}
    y={y}
    textAnchor={anchor}
    dominantBaseline="central"
  >
    {words}
  </text>
);

const largestOf = (spots: readonly ChartSpot[], axis: 'size' | 'delay'): number =>
  spots.reduce((largest, spot) => Math.max(largest, spot[axis]), 0);
