import { parseScoringCopy } from '#contract/scoring/scoring-copy';
import type { FlowRule, StatusCategories } from '#domain/flow/flow-rule';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { WorkItem } from '#domain/flow/work-item';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { Measure, MeasureId } from '#domain/kpi/kpi';
import type { Content } from '#domain/kpi/measure-content';
import {
  measureCriteriaAccepted,
  measureCriteriaMet,
  measureReady,
  measureReadyNext,
} from '#domain/kpi/measure-content';
import { measureDefects, measureEscapedDefects } from '#domain/kpi/measure-defects';
import { measureFinished } from '#domain/kpi/measure-finished';
import {
  measureAge,
  measureCycleTime,
  measureInProgress,
  measureLeadTime,
  measureOlderThanUsual,
} from '#domain/kpi/measure-flow';
import type { Objective } from '#domain/kpi/measure-predictability';
import { measurePredictability } from '#domain/kpi/measure-predictability';
import type { ReportedSprint } from '#domain/kpi/measure-sprints';
import { measureSprints } from '#domain/kpi/measure-sprints';
import { measureBlockedTime, measureFlowEfficiency } from '#domain/kpi/measure-time';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import type { Instant } from '#domain/time/instant';
import { without } from '#domain/without';
import { dueOnAt } from '../items/issues-as-of';
import type { MacroData } from '../load-macro-data';
import { contentOf, scoringKey } from '../items/read-content';

/** Everything that numbers are worked out of. */
export type NumbersGiven = {
  readonly data: MacroData;
  /** The issues below epics, and their way. */
  readonly below: readonly Issue[];
  readonly items: readonly WorkItem[];
  readonly asOf: CalendarDay;
  readonly now: Instant;
  readonly timeZone: string;
  readonly rule: FlowRule;
  readonly categories: StatusCategories;
  readonly sprints: readonly ReportedSprint[];
  /** Is `asOf` a day gone by? */
  readonly isPast: boolean;
};

const knownToday: ReadonlySet<MeasureId> = new Set<MeasureId>([
  ...(['ready', 'readyNext', 'criteriaMet', 'criteriaAccepted'] as const),
]);

/** What is so today is no answer to how it was. */
const unknownThen = (measure: Measure): Measure => ({
  ...without(measure, 'value', 'ofTotal'),
  because: 'Jira does not tell how this stood on a day gone by.',
  counted: [],
  leftOut: [],
  trend: [],
});

/** The measures asked for, in that order. */
export function measureNumbers(ids: readonly MeasureId[], given: NumbersGiven): readonly Measure[] {
  const contents = new Map(given.below.map((issue) => [issue.id, contentOf(issue)]));
  return ids.map((id) => {
    const measure = measureOf(id, given, contents);
    return given.isPast && knownToday.has(id) ? unknownThen(measure) : measure;
  });
}

function measureOf(
  id: MeasureId,
  given: NumbersGiven,
  contents: ReadonlyMap<IssueId, Content>,
): Measure {
  const { items, asOf, rule, categories, data } = given;
  const { now, timeZone } = given;
  const time = { asOf, now, timeZone, rule, categories, histories: data.histories };
  switch (id) {
    case 'finished':
      return measureFinished(items, asOf);
    case 'inProgress':
      return measureInProgress(items, asOf);
    case 'ready':
      return measureReady(items, asOf, contents);
    case 'readyNext':
      return measureReadyNext(items, asOf, { contentById: contents, isNext: nextAmong(given) });
    case 'criteriaMet':
      return measureCriteriaMet(items, asOf, contents);
    case 'criteriaAccepted':
      return measureCriteriaAccepted(items, asOf, contents);
    case 'cycleTime':
      return measureCycleTime(items, asOf, rule);
    case 'leadTime':
      return measureLeadTime(items, asOf, rule);
    case 'age':
      return measureAge(items, asOf, rule);
    case 'olderThanUsual':
      return measureOlderThanUsual(items, asOf, rule);
    case 'flowEfficiency':
      return measureFlowEfficiency(items, time);
    case 'blockedTime':
      return measureBlockedTime(items, time);
    case 'defectsReported':
      return measureDefects(items, asOf);
    case 'escapedDefects':
      return measureEscapedDefects(items, asOf, affectedReleases(given));
    case 'velocity':
    case 'sayDo':
    case 'sayDoCommitted':
      return measureSprints(id, given.sprints, {
        asOf,
        dayOf: (instant) => dayInZone(instant, given.timeZone),
      });
    case 'predictability':
      return measurePredictability(objectivesOf(given), asOf);
  }
}

/** What is planned next: what is in a sprint that has not ended, else what epics under way hold. */
function nextAmong({ below, data }: NumbersGiven): (item: WorkItem) => boolean {
  const inSprint = new Set(
    below
      .filter((issue) => issue.sprints.some((sprint) => sprint.state !== 'closed'))
      .map((issue) => issue.id),
  );
  if (inSprint.size > 0) return (item) => inSprint.has(item.id);
  const underWay = new Set(
    data.issues
      .filter((issue) => issue.type.hierarchyLevel === 1)
      .filter((issue) => issue.status.category === 'indeterminate')
      .map((issue) => issue.id),
  );
  return (item) => item.parentId !== undefined && underWay.has(item.parentId);
}

function affectedReleases({ below, data }: NumbersGiven) {
  const releaseById = new Map(data.versions.map((version) => [version.id, version]));
  return new Map(
    below.flatMap((issue) => {
      const ids = affectedVersionIds(issue);
      const released = ids.flatMap((id) => {
        const version = releaseById.get(id);
        return version?.isReleased === true ? (version.releaseOn ?? []) : [];
      });
      return ids.length === 0 ? [] : [[issue.id, released] as const];
    }),
  );
}

function affectedVersionIds(issue: Issue): readonly string[] {
  const versions: unknown = issue.fields['versions'];
  if (!Array.isArray(versions)) return [];
  return versions.flatMap((version: unknown) =>
    typeof version === 'object' && version !== null && 'id' in version ? [String(version.id)] : [],
  );
}

/**
 * The epics as objectives: their planned ends as they were ninety days before, so of those that were there
 * then, and their ends by the project's own rule. One that was closed without being done brought nothing.
 */
function objectivesOf(given: NumbersGiven): readonly Objective[] {
  const { data, asOf, timeZone } = given;
  const began = addDays(asOf, -90);
  return data.issues
    .filter((issue) => issue.type.hierarchyLevel === 1)
    .map((issue): Objective => {
      const score = parseScoringCopy(issue.properties[scoringKey]);
      const value = score.ok ? score.value.userBusinessValue : undefined;
      const way = traceWorkItem(issue, data.histories.get(issue.id), given);
      const plannedEnd =
        way === undefined || way.createdOn > began
          ? undefined
          : dueOnAt(issue, began, { histories: data.histories, timeZone });
      const finishedOn = way?.isCancelled === true ? undefined : way?.finishedOn;
      return {
        id: issue.id,
        ...(value === undefined ? {} : { value }),
        ...(plannedEnd === undefined ? {} : { plannedEnd }),
        ...(finishedOn === undefined ? {} : { finishedOn }),
      };
    });
}
