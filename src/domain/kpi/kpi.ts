import type { IssueId } from '../issue/issue';
import type { CalendarDay, Span } from '../time/calendar-day';

/** Which way is better; `none` where neither is. */
export type Direction = 'up' | 'down' | 'none';

/** Names of the measures that a card can show. */
export const measureIds = [
  'finished',
  'inProgress',
  'ready',
  'criteriaMet',
  'cycleTime',
  'leadTime',
  'age',
  'escapedDefects',
  'defectsReported',
  'olderThanUsual',
  'flowEfficiency',
  'blockedTime',
  'velocity',
  'sayDo',
  'sayDoCommitted',
  'readyNext',
  'criteriaAccepted',
  'predictability',
] as const;

/** One of them. */
export type MeasureId = (typeof measureIds)[number];

/** Names of the charts that a macro can show. */
export const chartIds = [
  'throughput',
  'cycleTimes',
  'leadTimes',
  'cumulative',
  'ages',
  'distribution',
  'burnUp',
  'sprints',
] as const;

/** One of them. */
export type ChartId = (typeof chartIds)[number];

/** What a measure is: its words and its goal's direction. */
export type MeasureDefinition = {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly definition: string;
  /** What one step of its trend is. */
  readonly step: 'month' | 'sprint';
  /** Why nobody sees it who has not asked for it. */
  readonly offBecause?: string;
};

/** One part of what was not counted, and why. */
export type LeftOut = { readonly count: number; readonly why: string };

/** The day on which work was closed without being done, and the resolution that says so. */
export type LastClosed = { readonly on: CalendarDay; readonly as: string };

/**
 * A number with everything one needs to trust it. `value` is absent when there is nothing to tell, and
 * `because` then says why: no data is not zero. `counted` are the work items it stands on.
 */
export type Measure = {
  readonly id: MeasureId;
  readonly value?: number;
  /** Where the value is a part of something: criteria met of all. */
  readonly ofTotal?: number;
  readonly because?: string;
  readonly span: Span;
  readonly asOf: CalendarDay;
  readonly counted: readonly IssueId[];
  readonly leftOut: readonly LeftOut[];
  /** The same measure over earlier spans of the same length, oldest first, this one last. */
  readonly trend: readonly number[];
};

/** What a team wants a measure to be. */
export type Target = { readonly value: number; readonly direction: Direction };

/** A measure with a goal and the way that is better. */
export type Kpi = {
  readonly definition: MeasureDefinition;
  readonly measure: Measure;
  readonly target?: Target;
};

/** Is the goal reached? Undefined without a value, a goal or a direction. */
export function findReached({ measure, target }: Kpi): boolean | undefined {
  if (measure.value === undefined || target === undefined) return undefined;
  if (target.direction === 'none') return undefined;
  return target.direction === 'up' ? measure.value >= target.value : measure.value <= target.value;
}
