import { scaleLinear } from 'd3-scale';
import type { ShownDuration } from '#domain/roadmap/macro-view';
import { daysBetween } from '#domain/time/calendar-day';
import type { Behind } from './figure';
import { DayAxis, Figure, Frame, left, width, yFor } from './figure';
import type { FlowWords } from './flow-charts';
import { spreadApart } from './spread-apart';

const pixelsOfLetter = 5.8;
const levelWordHeight = 11;

/** A line across the ground: what most do not exceed, or what is aimed at. */
export type Level = {
  readonly name: string;
  readonly value: number | undefined;
  readonly isAim?: true;
};

/** How long each thing took, by the day it was finished, with the levels that most do not exceed. */
export function Scatter(props: {
  readonly title: string;
  readonly durations: readonly ShownDuration[];
  readonly levels: readonly Level[];
  readonly words: FlowWords;
  readonly behind: Behind;
  /** Opens what a dot stands for, by its place among the durations; the work items behind do so too. */
  readonly onOpen?: ((index: number) => void) | undefined;
}) {
  const { durations, words, onOpen } = props;
  const levels = props.levels.flatMap(({ name, value, isAim }) =>
    value === undefined ? [] : [{ word: `${name} ${words.days(value)}`, value, isAim }],
  );
  // Beside the dots, where no dot can lie under a level's word.
  const longest = Math.max(0, ...levels.map((each) => each.word.length));
  const right = width - 4 - longest * pixelsOfLetter;
  const first = durations[0]?.finishedOn ?? '';
  const last = durations.at(-1)?.finishedOn ?? first;
  const most = Math.max(
    0,
    ...durations.map((each) => each.days * 1.05),
    ...levels.map((each) => each.value * 1.05),
  );
  const y = yFor(most);
  const x = scaleLinear([0, Math.max(1, daysBetween(first, last))], [left + 6, right - 6]);
  const wordPlaces = spreadApart(
    levels.map((each) => y(each.value)),
    levelWordHeight,
  );
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
              className={onOpen === undefined ? 'wm-dot' : 'wm-dot wm-opens'}
              onClick={() => onOpen?.(index)}
              cx={x(daysBetween(first, each.finishedOn))}
              cy={y(each.days)}
              r={3}
            />
          ))}
          {levels.map(({ word, value, isAim }, index) => (
            <g key={word}>
              <line
                className={isAim ? 'wm-level wm-aim' : 'wm-level'}
                x1={left}
                x2={right}
                y1={y(value)}
                y2={y(value)}
              />
              <text className="wm-level-word" x={right + 4} y={wordPlaces[index]} dy="0.35em">
                {word}
              </text>
            </g>
          ))}
          <DayAxis from={words.dayOf(first)} through={words.dayOf(last)} right={right} />
        </Frame>
      )}
      {props.levels[0]?.value === undefined && durations.length > 0 ? (
        <p className="wm-quiet">{words.tooFew(durations.length)}</p>
      ) : null}
    </Figure>
  );
}
