import { scaleLinear } from 'd3-scale';
import type { ShownDuration } from '#domain/roadmap/macro-view';
import { daysBetween } from '#domain/time/calendar-day';
import type { Behind } from './figure';
import { DayAxis, Figure, Frame, left, width, yFor } from './figure';
import type { FlowWords } from './flow-charts';

// Beside the dots, where no dot can lie under a level's word.
const levelWordWidth = 62;
const right = width - levelWordWidth;

/** How long each thing took, by the day it was finished, with the levels that most do not exceed. */
export function Scatter(props: {
  readonly title: string;
  readonly durations: readonly ShownDuration[];
  readonly levels: readonly { readonly name: string; readonly value: number | undefined }[];
  readonly words: FlowWords;
  readonly behind: Behind;
}) {
  const { durations, levels, words } = props;
  const first = durations[0]?.finishedOn ?? '';
  const last = durations.at(-1)?.finishedOn ?? first;
  const most = Math.max(0, ...durations.map((each) => each.days)) * 1.05;
  const y = yFor(most);
  const x = scaleLinear([0, Math.max(1, daysBetween(first, last))], [left + 6, right - 6]);
  return (
    <Figure
      title={props.title}
      behind={props.behind}
      rows={durations.map((each) => [words.dayOf(each.finishedOn), words.days(each.days)])}
    >
      {durations.length === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <Frame
          label={`${props.title}: ${words.tableNote(durations.length)}`}
          most={most}
          right={right}
        >
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
                <line className="wm-level" x1={left} x2={right} y1={y(value)} y2={y(value)} />
                <text className="wm-level-word" x={right + 4} y={y(value)} dy="0.35em">
                  {`${name} ${words.days(value)}`}
                </text>
              </g>
            ),
          )}
          <DayAxis from={words.dayOf(first)} through={words.dayOf(last)} right={right} />
        </Frame>
      )}
      {levels[0]?.value === undefined && durations.length > 0 ? (
        <p className="wm-quiet">{words.tooFew(durations.length)}</p>
      ) : null}
    </Figure>
  );
}
