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

/** A chart with its title, and its data as a table behind it. */
export function Figure(props: {
  readonly title: string;
  readonly tableWord: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly children: ReactNode;
}) {
  return (
    <figure className="wm-figure">
      <figcaption>{props.title}</figcaption>
      {props.children}
      <details className="wm-quiet">
        <summary>{props.tableWord}</summary>
        <table>
          <tbody>
            {props.rows.map(([name, value], index) => (
              <tr key={`${name} ${String(index)}`}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The ground of a chart: levels, and what is drawn on them. */
export function Frame(props: {
  readonly label: string;
  readonly most: number;
  readonly children: ReactNode;
}) {
  const y = scaleLinear([0, Math.max(1, props.most)], [8 + plotHeight, 8]);
  return (
    <svg role="img" aria-label={props.label} viewBox={`0 0 ${String(width)} ${String(height)}`}>
      {y
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line className="wm-grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={left - 5} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
      {props.children}
    </svg>
  );
}

/** Maps a count to its height on that ground. */
export const yFor = (most: number) => scaleLinear([0, Math.max(1, most)], [8 + plotHeight, 8]);
