import { listMoves } from '#domain/scoring/cut/moves';
import { TypeIcon } from '../../../../components/type-icon';
import type { DryRun } from './jira-rank';
import { applyTexts as texts } from './apply-texts';
import type { Ranking } from '../use-ranking';

const shownAtMost = 12;

/** The work items that would move, from which place to which, in their new order. */
export function DryRunMoves(props: { readonly dryRun: DryRun; readonly ranking: Ranking }) {
  const { moves, passed } = listMoves(props.dryRun.current, props.dryRun.wanted);
  const lines = moves.flatMap(({ id, from, to }) => {
    const item = props.ranking.itemById.get(id);
    return item === undefined ? [] : [{ item, from, to }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="wm-moves">
      {lines.slice(0, shownAtMost).map(({ item, from, to }) => (
        <li key={item.id} className="wm-move">
          <span className="wm-move-places">{texts.fromTo(from, to)}</span>{' '}
          <span>
            <TypeIcon name={item.typeName} /> <span className="wm-key">{item.key}</span>{' '}
            {item.summary}
          </span>
        </li>
      ))}
      {lines.length > shownAtMost && (
        <li className="wm-quiet">{texts.more(lines.length - shownAtMost)}</li>
      )}
      {passed > 0 && <li className="wm-quiet">{texts.passed(passed)}</li>}
    </ul>
  );
}
