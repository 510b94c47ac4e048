import type { MacroConfig } from '#contract/macro/macro-config';
import type { Issue } from '#domain/issue/issue';
import { isOut } from '#domain/roadmap/is-out';
import type { Marker } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { MacroData } from '../load-macro-data';
import type { RowOptions } from '../roadmap-rows';
import { standingOn } from '../roadmap-rows';

/** The versions that have a day, as releases that were out by the end of that day or not. */
export const releasesIn = (data: MacroData, asOf: CalendarDay): readonly Marker[] =>
  data.versions.flatMap((version) => {
    const { name, releaseOn } = version;
    return releaseOn === undefined
      ? []
      : [{ name, on: releaseOn, isReleased: isOut(version, asOf) }];
  });

const milestoneName = /^milestones?$/i;

const dayOf = ({ dueOn, startOn }: Issue): CalendarDay | undefined => dueOn ?? startOn;

/** Does it mark one day: is it of the type chosen for that, else of one that is called so, and dated? */
export const isMilestone = (issue: Issue, { milestones }: MacroConfig): boolean =>
  dayOf(issue) !== undefined &&
  (milestones === undefined ? milestoneName.test(issue.type.name) : issue.type.id === milestones);

/** The milestones among the issues, each on its day; those without a day stay rows or work items. */
export const milestonesIn = (issues: readonly Issue[], options: RowOptions): readonly Marker[] =>
  issues.flatMap((issue) => {
    const on = dayOf(issue);
    if (on === undefined || !isMilestone(issue, options.config)) return [];
    const isReleased = standingOn(issue, options).category === 'done';
    return [{ name: issue.summary, on, isReleased, isMilestone: true as const }];
  });
