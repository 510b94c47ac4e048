import type { IssueId } from '../../issue/issue';
import type { Rankable, RankedItem } from '../rank/rank-backlog';
import { rankBacklog } from '../rank/rank-backlog';
import type { ScoreValues } from '../score-column';
import type { Weights } from '../rank/weights';

/** A ranking tried out: other weights, other inputs for some work items, nothing of it the score. */
export type Scenario = {
  readonly id: string;
  readonly name: string;
  readonly weights: Weights;
  readonly changed: Readonly<Record<IssueId, ScoreValues>>;
};

/** A work item that stands elsewhere in the second ranking; a missing place means not scored there. */
export type PlaceChange = {
  readonly id: IssueId;
  readonly from?: number;
  readonly to?: number;
};

/** The ranking under the scenario. */
export const rankScenario = (
  items: readonly Rankable[],
  scenario: Scenario,
): readonly RankedItem[] =>
  rankBacklog(
    items.map((item) => ({
      id: item.id,
      values: { ...item.values, ...scenario.changed[item.id] },
    })),
    scenario.weights,
  );

/** What stands elsewhere, in the second ranking's order. */
export function comparePlaces(
  first: readonly RankedItem[],
  second: readonly RankedItem[],
): readonly PlaceChange[] {
  const before = new Map(first.map((item) => [item.id, item.position]));
  return second.flatMap(({ id, position }) => {
    const from = before.get(id);
    if (from === position) return [];
    return [
      {
        id,
        ...(from === undefined ? {} : { from }),
        ...(position === undefined ? {} : { to: position }),
      },
    ];
  });
}
