import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

/** The size of a chart's ground, in its own units. */
export const width = 340;
/** See `width`. */
export const height = 150;
/** Where the ground begins: left of it stand the levels' numbers. */
export const left = 28;
const bottom = 18;
const plotHeight = height - bottom - 8;

/** What lies behind a chart: the word that opens it, what is above its table and what below. */
export type Behind = {
  readonly word: string;
  /** Stands under the drawing: what it comes to, and what is aimed at. */
  readonly foot?: ReactNode;
  readonly about?: ReactNode;
  readonly workItems?: ReactNode;
};

/** A chart with its title; behind it what it shows, its data as a table, and what it stands on. */
export function Figure(props: {
  readonly title: string;
  readonly behind: Behind;
  readonly rows: readonly (readonly [string, string])[];
  readonly children: ReactNode;
}) {
  return (
    <figure className="wm-figure">
      <figcaption>{props.title}</figcaption>
      {props.children}
      {props.behind.foot}
      <details className="wm-behind">
        <summary>{props.behind.word}</summary>
        {props.behind.about}
        {/* Long tables scroll: by the keyboard too. */}
        <div className="wm-behind-table" role="region" aria-label={props.title} tabIndex={0}>
          <table className="wm-quiet">
            <tbody>
              {props.rows.map(([name, value], index) => (
                <tr key={`${name} ${String(index)}`}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {props.behind.workItems}
      </details>
    </figure>
  );
}

/** The ground of a chart: levels, and what is drawn on them. */
export function Frame(props: {
  readonly label: string;
  readonly most: number;
  /** Where the ground begins; 0 unless said. */
  readonly least?: number;
  /** Where the ground ends; the figure's edge unless said. */
  readonly right?: number;
  readonly children: ReactNode;
}) {
  const y = yFor(props.most, props.least);
  return (
    <svg role="img" aria-label={props.label} viewBox={`0 0 ${String(width)} ${String(height)}`}>
      {y
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line
              className="wm-grid"
              x1={left}
              x2={props.right ?? width}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={left - 5} y={y(tick)} dy="0.35em" textAnchor="end">
              {shortly(tick)}
            </text>
          </g>
        ))}
      {props.children}
    </svg>
  );
}

// Beside the ground there is room for four figures.
const shortly = (tick: number): string =>
  Math.abs(tick) < 10_000
    ? String(tick)
    : new Intl.NumberFormat('en', { notation: 'compact' }).format(tick);

/** The first and the last day under the ground. */
export function DayAxis(props: {
  readonly from: string;
  readonly through: string;
  /** Where the last day ends; the ground's edge unless said. */
  readonly right?: number;
}) {
  return (
    <>
      <text x={left} y={height - 4}>
        {props.from}
      </text>
      {props.through === props.from ? null : (
        <text x={props.right ?? width} y={height - 4} textAnchor="end">
          {props.through}
        </text>
      )}
    </>
  );
}

/** Maps a count to its height on that ground. */
export const yFor = (most: number, least = 0) =>
  scaleLinear([least, Math.max(least + 1, most)], [8 + plotHeight, 8]);
