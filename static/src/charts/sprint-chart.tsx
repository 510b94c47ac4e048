import type { ShownSprint } from '#domain/roadmap/macro-view';
import type { Behind } from './figure';
import { Figure, Frame, height, left, width, yFor } from './figure';

/** The words of the sprint chart. */
export type SprintWords = {
  readonly title: string;
  readonly none: string;
  readonly planned: string;
  readonly done: string;
  readonly report: (sprint: ShownSprint) => string;
};

const pixelsOfLetter = 5.6;

/** Names without what all of them begin with, cut to so many letters. */
export function shortNames(names: readonly string[], letters: number): readonly string[] {
  const [first = '', ...others] = names;
  const words = first.split(' ');
  const isShared = (count: number): boolean =>
    others.every((name) => name.startsWith(`${words.slice(0, count).join(' ')} `));
  let shared = 0;
  while (others.length > 0 && shared < words.length - 1 && isShared(shared + 1)) shared += 1;
  const start = shared === 0 ? 0 : words.slice(0, shared).join(' ').length + 1;
  return names.map((name) => {
    const rest = name.slice(start);
    return rest.length <= letters ? rest : `${rest.slice(0, Math.max(1, letters - 1))}…`;
  });
}

/** What was planned for each sprint and what was done in it, with the change of its scope. */
export function SprintChart(props: {
  readonly sprints: readonly ShownSprint[];
  readonly words: SprintWords;
  readonly behind: Behind;
}) {
  const { sprints, words, behind } = props;
  const most = Math.max(0, ...sprints.flatMap((each) => [each.committed, each.completed]));
  const y = yFor(most);
  const step = (width - left) / Math.max(1, sprints.length);
  const bar = step / 2 - 4;
  const labels = shortNames(
    sprints.map((each) => each.name),
    Math.floor(step / pixelsOfLetter),
  );
  return (
    <Figure
      title={words.title}
      behind={behind}
      rows={sprints.map((each) => [each.name, words.report(each)])}
    >
      {sprints.length === 0 || most === 0 ? (
        <p className="wm-quiet">{words.none}</p>
      ) : (
        <>
          <Frame
            label={`${words.title}: ${sprints.map((each) => `${each.name} ${words.report(each)}`).join('; ')}`}
            most={most}
          >
            {sprints.map((each, index) => (
              <g key={each.name} transform={`translate(${String(left + index * step)} 0)`}>
                <rect
                  className="wm-planned"
                  x={2}
                  width={bar}
                  y={y(each.committed)}
                  height={y(0) - y(each.committed)}
                />
                <rect
                  className="wm-column"
                  x={bar + 4}
                  width={bar}
                  y={y(each.completed)}
                  height={y(0) - y(each.completed)}
                />
                <text x={bar + 3} y={height - 4} textAnchor="middle">
                  {labels[index]}
                </text>
              </g>
            ))}
          </Frame>
          <p className="wm-quiet wm-legend">
            <span>
              <span className="wm-swatch wm-planned" aria-hidden="true" />
              {words.planned}
            </span>
            <span>
              <span className="wm-swatch wm-column" aria-hidden="true" />
              {words.done}
            </span>
          </p>
        </>
      )}
    </Figure>
  );
}
