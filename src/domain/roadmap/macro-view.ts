import type { TypeShare } from '../flow/distribution';
import type { FlowRule } from '../flow/flow-rule';
import type { SprintReport } from '../flow/sprint-report';
import type { LastClosed, LeftOut, MeasureId, Target } from '../kpi/kpi';
import type { ShownMetric } from '../product/metric';
import type { CalendarDay, Span } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import type { ProgressUnit } from './progress';
import type { RoadmapItem } from './roadmap-item';
import type { Move } from './what-moved';

/** For whom the macro speaks: which parts it shows, and in which words. */
export type Audience = 'leadership' | 'team' | 'customers';

/** One day with a name: a release, or a milestone. */
export type Marker = {
  readonly name: string;
  readonly on: CalendarDay;
  /** Of a milestone: is it reached? */
  readonly isReleased: boolean;
  readonly isMilestone?: true;
};

/** A number as it is shown: what its measure says, without the work items it stands on. */
export type ShownNumber = {
  readonly id: MeasureId;
  readonly value?: number;
  readonly ofTotal?: number;
  readonly because?: string;
  readonly span: Span;
  /** How many work items it stands on. */
  readonly count: number;
  readonly leftOut: readonly LeftOut[];
  readonly trend: readonly number[];
  /** Instead of a trend: its share of the whole project in percent, a month apart, the newest last. */
  readonly shares?: readonly number[];
  readonly target?: Target;
};

/** When one item is likely to be finished. */
export type ShownForecast = {
  readonly id: string;
  readonly p50On: CalendarDay;
  readonly p85On: CalendarDay;
  readonly likelihood?: number;
};

/** What the forecast stands on; `needed` or `neededWeeks` is there when that is not enough for one. */
export type ForecastBasis = {
  readonly finished: number;
  readonly weeks: number;
  readonly needed?: number;
  readonly neededWeeks?: number;
};

/** How the work flowed. Days of one list are in order; none of them names a work item or a person. */
export type ShownFlow = {
  readonly weekly: readonly number[];
  readonly weeklySpan: Span;
  readonly cycleTimes: readonly ShownDuration[];
  readonly leadTimes?: readonly ShownDuration[];
  readonly p50?: number;
  readonly p85?: number;
  readonly ages: readonly number[];
  readonly cumulative: readonly {
    readonly day: CalendarDay;
    readonly toDo: number;
    readonly inProgress: number;
    readonly done: number;
  }[];
  /** What was finished in the last quarter, by work type. */
  readonly types?: readonly TypeShare[];
};

/** How long something took that was finished on a day. */
export type ShownDuration = { readonly finishedOn: CalendarDay; readonly days: number };

/** How a version fills up, week by week, and when what is left is likely to be done; or why nobody can say. */
export type ShownBurnUp = {
  readonly name: string;
  readonly releaseOn?: CalendarDay;
  readonly weeks: readonly {
    readonly day: CalendarDay;
    readonly scope: number;
    readonly done: number;
  }[];
  readonly p50On?: CalendarDay;
  readonly p85On?: CalendarDay;
  readonly likelihood?: number;
  readonly because?: string;
};

/** What was planned for a sprint and what came of it. */
export type ShownSprint = SprintReport & { readonly name: string };

/** The product metrics of a project; `unread` of them this Waymark cannot read. */
export type ShownProduct = {
  readonly metrics: readonly ShownMetric[];
  readonly unread?: number;
};

/** When work counts as started and finished, by the names of statuses; none: Jira's own category. */
export type ShownRule = Pick<FlowRule, 'dayCounting' | 'percentileMethod'> & {
  readonly startedIn: readonly string[];
  readonly finishedIn: readonly string[];
  /** The macro's own, instead of the project's. */
  readonly isOwn?: true;
};

/**
 * Everything a macro shows, as plain data: what a viewer's browser works out, what it keeps for the
 * next first paint, and what an editor publishes.
 */
export type MacroView = {
  readonly project: { readonly key: string; readonly name: string };
  readonly audience: Audience;
  readonly asOf: CalendarDay;
  readonly readAt: Instant;
  /** Shows a part of the project: what the project aims at is no measure for it. */
  readonly isPart?: true;
  /** What a row is: `epic`, `version`, `initiative`. */
  readonly itemName: string;
  readonly items: readonly RoadmapItem[];
  /** What the progress of rows is counted in; by count where an older view does not say. */
  readonly progressIn?: ProgressUnit;
  readonly markers: readonly Marker[];
  readonly numbers: readonly ShownNumber[];
  /** What the charts are summed up in, where it is not among `numbers`. */
  readonly chartNumbers?: readonly ShownNumber[];
  readonly forecasts: readonly ShownForecast[];
  readonly forecastBasis: ForecastBasis;
  /** What moved within the week before `asOf`; absent where nothing tells. */
  readonly moves?: readonly Move[];
  readonly flow?: ShownFlow;
  readonly burnUps?: readonly ShownBurnUp[];
  readonly sprints?: readonly ShownSprint[];
  /** What people brought of the product, where it is shown and there is any. */
  readonly product?: ShownProduct;
  /** What started and finished were read from. */
  readonly evidence: 'changelog' | 'resolutionDate' | 'mixed';
  /** By which rule work counts as started and finished; absent in what was published without it. */
  readonly rule?: ShownRule;
  /** The last day on which anything was finished. */
  readonly lastFinishedOn?: CalendarDay;
  /** What was closed after that, without being done. */
  readonly lastClosed?: LastClosed;
  /** Work items below the rows that were counted. */
  readonly workItems: number;
};
