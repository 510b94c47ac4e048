import { scaleLinear } from 'd3-scale';
import type { ShownFlow } from '#domain/roadmap/macro-view';
import type { Behind } from './figure';
import { Figure, width } from './figure';
import type { FlowWords } from './flow-charts';
import { written } from './written';

const rowHeight = 20;
const nameWidth = 90;
const typesShown = 7;

/** What was finished in the last quarter, by work type: how many, and which share of all. */
export function TypeChart(props: {
  readonly types: NonNullable<ShownFlow['types']>;
  readonly words: FlowWords;
  readonly behind: Behind;
}) {
  const { types, words, behind } = props;
  const total = types.reduce((sum, each) => sum + each.count, 0);
  const shown = types.slice(0, typesShown);
  const x = scaleLinear([0, Math.max(1, shown[0]?.count ?? 0)], [0, width - nameWidth - 70]);
  const wordOf = (count: number): string =>
    `${written(count)} (${written(Math.round((100 * count) / total))} %)`;
  return (
    <Figure
      title={words.types}
      behind={behind}
      rows={types.map(({ typeName, count }) => [typeName, wordOf(count)])}
    >
      {total === 0 ? (
        <p className="wm-quiet">{words.nothingFinished}</p>
      ) : (
        <svg
          role="img"
          aria-label={`${words.types}: ${shown.map((each) => `${each.typeName} ${wordOf(each.count)}`).join(', ')}`}
          viewBox={`0 0 ${String(width)} ${String(shown.length * rowHeight + 6)}`}
        >
          {shown.map(({ typeName, count }, index) => (
            <g key={typeName} transform={`translate(0 ${String(index * rowHeight + 4)})`}>
              <text x={0} y={11}>
                {typeName}
              </text>
              <rect className="wm-column" x={nameWidth} width={Math.max(1, x(count))} height={14} />
              <text x={nameWidth + x(count) + 5} y={11}>
                {wordOf(count)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </Figure>
  );
}
