import type { DryRun } from './jira-rank';
import { applyTexts as texts } from './apply-texts';
import type { Ranking } from './use-ranking';

const shownAtMost = 12;

/** The work items that would move, from which place to which, in their new order. */
export function DryRunMoves(props: {
  readonly shifts: ReadonlyMap<string, number>;
  readonly moved: ReadonlySet<string>;
  readonly dryRun: DryRun;
  readonly ranking: Ranking;
}) {
  const { shifts, moved, dryRun, ranking } = props;
  const lines = dryRun.wanted.flatMap((id, at) => {
    const item = ranking.itemById.get(id);
    if (item === undefined || !moved.has(id)) return [];
    return [{ item, from: at - (shifts.get(id) ?? 0) + 1, to: at + 1 }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="wm-moves">
      {lines.slice(0, shownAtMost).map(({ item, from, to }) => (
        <li key={item.id}>
          <span className="wm-move-places">{texts.fromTo(from, to)}</span>{' '}
          <span className="wm-key">{item.key}</span> {item.summary}
        </li>
      ))}
      {lines.length > shownAtMost && (
        <li className="wm-quiet">{texts.more(lines.length - shownAtMost)}</li>
      )}
    </ul>
  );
}
