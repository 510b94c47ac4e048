import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { DayAxis, Frame, left, width, yFor } from './figure';

type Point = { readonly label: string; readonly value: number | undefined };

/** The course of a product metric: a line that breaks where there is no value, and what is aimed at. */
export function MetricChart(props: {
  readonly title: string;
  readonly points: readonly Point[];
  readonly aim: number | undefined;
  readonly write: (value: number) => string;
}) {
  const { points, aim, write } = props;
  const values = points.flatMap(({ value }) => value ?? []);
  const last = values.at(-1);
  if (values.length < 2 || last === undefined) return null;
  const most = Math.max(...values, aim ?? 0);
  const least = Math.min(0, ...values);
  const y = yFor(most, least);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left + 4, width - 6]);
  const course = line<Point>()
    .defined(({ value }) => value !== undefined)
    .x((_, index) => x(index))
    .y(({ value = 0 }) => y(value));
  return (
    <figure className="wm-figure wm-metric-chart">
      <figcaption>{props.title}</figcaption>
      <Frame
        label={`${props.title}: ${write(values[0] ?? last)} – ${write(last)}`}
        most={most}
        least={least}
      >
        <path className="wm-done" d={course([...points]) ?? ''} />
        {points.map(({ label, value }, index) =>
          value === undefined ? null : (
            <circle key={label} className="wm-metric-dot" cx={x(index)} cy={y(value)} r={2.5}>
              <title>{`${label}: ${write(value)}`}</title>
            </circle>
          ),
        )}
        {aim === undefined ? null : (
          <line className="wm-level wm-aim" x1={left} x2={width} y1={y(aim)} y2={y(aim)} />
        )}
        <DayAxis from={points[0]?.label ?? ''} through={points.at(-1)?.label ?? ''} />
      </Frame>
    </figure>
  );
}
