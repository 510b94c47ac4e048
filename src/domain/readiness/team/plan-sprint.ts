import type { FinishedSprint } from './velocity';
import { medianVelocity } from './velocity';

/** A work item of the sprint that is planned, as far as planning goes. */
export type PlannedItem = {
  readonly estimate?: number;
  readonly standing: 'ready' | 'notReady' | 'started';
};

/** Points and work items of one standing. */
export type Portion = { readonly points: number; readonly items: number };

/** What a sprint holds, against what the team usually finishes. */
export type SprintPlan = {
  readonly ready: Portion;
  readonly notReady: Portion;
  /** In work or finished. */
  readonly started: Portion;
  readonly unestimated: number;
  /** The median of the closed sprints; `null` while they are too few. */
  readonly capacity: number | null;
  /** Least and most of the same sprints; absent while there are none. */
  readonly range?: readonly [number, number];
};

/** Adds up a sprint. An item without an estimate counts as an item and no points. */
export function planSprint(
  items: readonly PlannedItem[],
  closed: readonly FinishedSprint[],
): SprintPlan {
  const portionOf = (standing: PlannedItem['standing']): Portion => {
    const those = items.filter((item) => item.standing === standing);
    return {
      points: those.reduce((sum, { estimate = 0 }) => sum + estimate, 0),
      items: those.length,
    };
  };
  const points = closed.map((sprint) => sprint.points);
  return {
    ready: portionOf('ready'),
    notReady: portionOf('notReady'),
    started: portionOf('started'),
    unestimated: items.filter(({ estimate }) => estimate === undefined).length,
    capacity: medianVelocity(closed),
    ...(points.length === 0 ? {} : { range: [Math.min(...points), Math.max(...points)] as const }),
  };
}
