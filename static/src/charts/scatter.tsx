import { scaleLinear } from 'd3-scale';
import type { ShownDuration } from '#domain/roadmap/macro-view';
import { daysBetween } from '#domain/time/calendar-day';
import { Figure, Frame, height, left, width, yFor } from './figure';
import type { FlowWords } from './flow-charts';

/** How long each thing took, by the day it was finished, with the levels that most do not exceed. */
export function Scatter(props: {
  readonly title: string;
  readonly durations: readonly ShownDuration[];
  readonly levels: readonly { readonly name: string; readonly value: number | undefined }[];
  readonly words: FlowWords;
}) {
  const { durations, levels, words } = props;
  const first = durations[0]?.finishedOn ?? '';
  const last = durations.at(-1)?.finishedOn ?? first;
  const most = Math.max(0, ...durations.map((each) => each.days));
  const y = yFor(most);
  const x = scaleLinear([0, Math.max(1, daysBetween(first, last))], [left + 6, width - 6]);
  return (
    <Figure
      title={props.title}
      tableWord={words.asTable}
      rows={durations.map((each) => [words.dayOf(each.finishedOn), words.days(each.days)])}
    >
      {durations.length === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <Frame label={`${props.title}: ${words.tableNote(durations.length)}`} most={most}>
          {durations.map((each, index) => (
            <circle
              key={index}
              className="wm-dot"
              cx={x(daysBetween(first, each.finishedOn))}
              cy={y(each.days)}
              r={3}
            />
          ))}
          {levels.map(({ name, value }) =>
            value === undefined ? null : (
              <g key={name}>
                <line className="wm-level" x1={left} x2={width} y1={y(value)} y2={y(value)} />
                <text className="wm-level-word" x={width} y={y(value) - 3} textAnchor="end">
                  {`${name} ${words.days(value)}`}
                </text>
              </g>
            ),
          )}
          <text x={left} y={height - 4}>
            {words.dayOf(first)}
          </text>
          <text x={width} y={height - 4} textAnchor="end">
            {words.dayOf(last)}
          </text>
        </Frame>
      )}
      {levels[0]?.value === undefined && durations.length > 0 ? (
        <p className="wm-quiet">{words.tooFew(durations.length)}</p>
      ) : null}
    </Figure>
  );
}
