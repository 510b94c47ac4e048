import type { RefusedCast } from '#domain/scoring/session/ballot';
import { scoreColumns } from '#domain/scoring/score-column';
import { cellOf } from '#domain/scoring/session/session';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts } from '../../texts';

/** Own votes that were not taken: which, why, and what to do. */
export function LateVotes(props: {
  readonly late: readonly RefusedCast[];
  readonly items: ReadonlyMap<string, BacklogItem>;
}) {
  const { late, items } = props;
  if (late.length === 0) return null;
  return (
    <ul className="wm-late" role="alert">
      {late.map(({ cell, problem }) => (
        <li key={cell} className="wm-problem">
          {nameOf(cell, items)} {problem.message} {problem.remedy}
        </li>
      ))}
    </ul>
  );
}

function nameOf(cell: string, items: ReadonlyMap<string, BacklogItem>): string {
  for (const { id, key } of items.values())
    for (const column of scoreColumns)
      if (cellOf(id, column) === cell) return `${key}, ${columnTexts[column].name}:`;
  return '';
}
