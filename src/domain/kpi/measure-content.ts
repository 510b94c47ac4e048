import type { IssueId } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import type { WorkItem } from '../flow/work-item';
import type { Measure } from './kpi';

/** What Waymark knows of a work item: its criteria and its last readiness verdict. */
export type Content = {
  readonly criteria?: {
    readonly total: number;
    readonly claimed: number;
    readonly accepted: number;
    readonly waived: number;
  };
  readonly isReady?: boolean;
};

/** How many that nobody has started are ready. Without any verdict there is no number. */
export function measureReady(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  contentById: ReadonlyMap<IssueId, Content>,
): Measure {
  const waiting = items.filter((item) => item.stage === 'toDo');
  const checked = waiting.filter((item) => contentById.get(item.id)?.isReady !== undefined);
  const ready = checked.filter((item) => contentById.get(item.id)?.isReady === true);
  return {
    id: 'ready',
    ...(checked.length === 0
      ? { because: 'No readiness check has run yet.' }
      : { value: ready.length, ofTotal: waiting.length }),
    span: { from: asOf, through: asOf },
    asOf,
    counted: ready.map((item) => item.id),
    leftOut:
      waiting.length === checked.length
        ? []
        : [{ count: waiting.length - checked.length, why: 'never checked' }],
    trend: [],
  };
}

/**
 * How many criteria are met or accepted, of those that are to be met: not those of work that was closed
 * without being done. Without criteria there is no number.
 */
export function measureCriteriaMet(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  contentById: ReadonlyMap<IssueId, Content>,
): Measure {
  const holders = items.filter(
    (item) => !item.isCancelled && (contentById.get(item.id)?.criteria?.total ?? 0) > 0,
  );
  const counts = holders.flatMap((item) => contentById.get(item.id)?.criteria ?? []);
  const waived = counts.reduce((sum, each) => sum + each.waived, 0);
  const total = counts.reduce((sum, each) => sum + each.total, 0) - waived;
  const met = counts.reduce((sum, each) => sum + each.claimed + each.accepted, 0);
  return {
    id: 'criteriaMet',
    ...(total === 0
      ? { because: 'No acceptance criteria have been written yet.' }
      : { value: met, ofTotal: total }),
    span: { from: asOf, through: asOf },
    asOf,
    counted: holders.map((item) => item.id),
    leftOut: waived === 0 ? [] : [{ count: waived, why: 'waived criteria' }],
    trend: [],
  };
}

/** How many criteria are accepted, of those that are to be met. */
export function measureCriteriaAccepted(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  contentById: ReadonlyMap<IssueId, Content>,
): Measure {
  const met = measureCriteriaMet(items, asOf, contentById);
  const accepted = met.counted.reduce(
    (sum, id) => sum + (contentById.get(id)?.criteria?.accepted ?? 0),
    0,
  );
  return {
    ...met,
    id: 'criteriaAccepted',
    ...(met.value === undefined ? {} : { value: accepted }),
  };
}

/** How many of what is next are ready: `isNext` says what is. */
export function measureReadyNext(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  {
    contentById,
    isNext,
  }: {
    readonly contentById: ReadonlyMap<IssueId, Content>;
    readonly isNext: (item: WorkItem) => boolean;
  },
): Measure {
  const next = items.filter((item) => item.stage === 'toDo' && isNext(item));
  return {
    ...measureReady(next, asOf, contentById),
    id: 'readyNext',
    ...(next.length === 0 ? { because: 'Nothing is planned next.' } : {}),
  };
}
