import type { IssueId } from '../issue/issue';
import type { WorkItem } from '../flow/work-item';
import type { CalendarDay, Span } from '../time/calendar-day';
import { isWithin } from '../time/calendar-day';
import type { Measure } from './kpi';
import { lastDays, leftOut, monthlySpans } from './spans';

const isBug = (item: WorkItem): boolean => /\b(bug|defect)\b/i.test(item.typeName);

const createdWithin = (items: readonly WorkItem[], span: Span): readonly WorkItem[] =>
  items.filter((item) => isWithin(item.createdOn, span));

/** Bugs created in the last 30 days. */
export function measureDefects(items: readonly WorkItem[], asOf: CalendarDay): Measure {
  const bugs = items.filter(isBug);
  const span = lastDays(asOf, 30);
  const counted = createdWithin(bugs, span);
  return {
    id: 'defectsReported',
    ...(bugs.length === 0 ? { because: 'This scope has no bugs.' } : { value: counted.length }),
    span,
    asOf,
    counted: counted.map((item) => item.id),
    leftOut: [],
    trend:
      bugs.length === 0
        ? []
        : monthlySpans(asOf, 30, 6).map((each) => createdWithin(bugs, each).length),
  };
}

/**
 * Bugs created in the last 30 days that affect something released by then. `affectedReleases` holds the
 * release days of the versions that a bug names, an empty list when none of them is out; a bug that
 * names no version is absent from it.
 */
export function measureEscapedDefects(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  affectedReleases: ReadonlyMap<IssueId, readonly CalendarDay[]>,
): Measure {
  const bugs = items.filter(isBug);
  const naming = bugs.filter((bug) => affectedReleases.has(bug.id));
  const escaped = naming.filter((bug) =>
    affectedReleases.get(bug.id)?.some((releasedOn) => releasedOn <= bug.createdOn),
  );
  const span = lastDays(asOf, 30);
  const counted = createdWithin(escaped, span);
  const reported = createdWithin(bugs, span).length;
  return {
    id: 'escapedDefects',
    ...(bugs.length === 0
      ? { because: 'This scope has no bugs.' }
      : naming.length === 0
        ? { because: 'No bug names the version it affects.' }
        : { value: counted.length }),
    span,
    asOf,
    counted: counted.map((item) => item.id),
    leftOut: leftOut(
      reported - createdWithin(naming, span).length,
      'bugs without an affected version',
    ),
    trend:
      naming.length === 0
        ? []
        : monthlySpans(asOf, 30, 6).map((each) => createdWithin(escaped, each).length),
  };
}
