import { scaleLinear } from 'd3-scale';
import { Figure, width } from './figure';
import type { ChartProps } from './flow-charts';
import { spreadApart } from './spread-apart';

const shownAtMost = 12;
const rowHeight = 16;
const barHeight = 10;
const nameWidth = 62;
const dayWidth = 46;
const levelWordWidth = 74;

/** How old unfinished work is, the oldest first, against what is usual. */
export function AgeChart({
  flow,
  words,
  behind,
  names,
  target,
  onOpen,
}: ChartProps & {
  /** What each bar is called; absent where only the days are known. */
  readonly names?: readonly string[] | undefined;
  readonly target?: number;
  /** Opens the work item of a bar; the work items behind do so too. */
  readonly onOpen?: (index: number) => void;
}) {
  const shown = flow.ages.slice(0, shownAtMost);
  const groundHeight = shown.length * rowHeight + 4;
  const left = names === undefined ? 0 : nameWidth;
  const x = scaleLinear(
    [0, Math.max(1, flow.p85 ?? 0, target ?? 0, ...shown)],
    [left, width - dayWidth],
  );
  const levels = levelsOf(flow.p85, target, words.target);
  const wordPlaces = spreadApart(
    levels.map((each) => x(each.value)),
    levelWordWidth,
  );
  const nameOf = (index: number): string => names?.[index] ?? `${String(index + 1)}.`;
  return (
    <Figure
      title={words.ages}
      behind={behind}
      rows={flow.ages.map((days, index) => [nameOf(index), words.days(days)])}
    >
      {shown.length === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <svg
          role="img"
          aria-label={`${words.ages}: ${shown.map((days) => words.days(days)).join(', ')}`}
          viewBox={`0 0 ${String(width)} ${String(groundHeight + 16)}`}
        >
          {shown.map((days, index) => (
            <AgeBar
              key={index}
              top={index * rowHeight + 4}
              name={names === undefined ? undefined : nameOf(index)}
              words={words.days(days)}
              isOver={flow.p85 !== undefined && days > flow.p85}
              from={left}
              to={x(days)}
              onOpen={onOpen === undefined ? undefined : () => onOpen(index)}
            />
          ))}
          {levels.map(({ name, value, line }, index) => (
            <g key={name}>
              <line className={line} x1={x(value)} x2={x(value)} y1={0} y2={groundHeight} />
              <text
                className="wm-level-word"
                x={wordPlaces[index]}
                y={groundHeight + 11}
                textAnchor="middle"
              >
                {`${name} ${words.days(value)}`}
              </text>
            </g>
          ))}
        </svg>
      )}
    </Figure>
  );
}

/** What the bars are held against: what is usual, and what is aimed at. */
const levelsOf = (p85: number | undefined, target: number | undefined, targetName: string) => [
  ...(p85 === undefined ? [] : [{ name: 'p85', value: p85, line: 'wm-level' }]),
  ...(target === undefined ? [] : [{ name: targetName, value: target, line: 'wm-level wm-aim' }]),
];

function AgeBar(props: {
  readonly top: number;
  readonly name: string | undefined;
  readonly words: string;
  readonly isOver: boolean;
  readonly from: number;
  readonly to: number;
  readonly onOpen: (() => void) | undefined;
}) {
  const { name, from, to, onOpen } = props;
  return (
    <g
      className={onOpen === undefined ? undefined : 'wm-opens'}
      onClick={onOpen}
      transform={`translate(0 ${String(props.top)})`}
    >
      {name === undefined ? null : (
        <text x={0} y={barHeight - 1}>
          {name}
        </text>
      )}
      <rect
        className={props.isOver ? 'wm-age wm-age-over' : 'wm-age'}
        x={from}
        width={to - from}
        height={barHeight}
        rx={2}
      />
      <text x={to + 5} y={barHeight - 1}>
        {props.words}
      </text>
    </g>
  );
}
