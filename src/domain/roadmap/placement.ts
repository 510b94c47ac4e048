import type { Issue, Sprint, Version } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import { dayInZone } from '../time/calendar-day';
import type { DateSource } from './roadmap-item';

/** The days of a bar, with where they come from. At least one of `from` and `through` is there. */
export type Placement = {
  readonly from?: CalendarDay;
  readonly through?: CalendarDay;
  readonly datesFrom: DateSource;
};

type Days = { readonly from?: CalendarDay | undefined; readonly through?: CalendarDay | undefined };

const earliest = (days: readonly CalendarDay[]): CalendarDay | undefined => [...days].sort()[0];
const latest = (days: readonly CalendarDay[]): CalendarDay | undefined => [...days].sort().at(-1);
const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value): value is T => value !== undefined);

/** Days that contradict each other (the end before the start) keep the end, which people promise by. */
function placement({ from, through }: Days, datesFrom: DateSource): Placement | undefined {
  if (from === undefined && through === undefined) return undefined;
  if (from !== undefined && through !== undefined && from > through) return { through, datesFrom };
  return {
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
    datesFrom,
  };
}

const daysOfSprints = (sprints: readonly Sprint[], timeZone: string): Days => ({
  from: earliest(present(sprints.map((sprint) => sprint.startsAt)).map(inZone(timeZone))),
  through: latest(present(sprints.map((sprint) => sprint.endsAt)).map(inZone(timeZone))),
});

const inZone =
  (timeZone: string) =>
  (instant: string): CalendarDay =>
    dayInZone(instant, timeZone);

const daysOfVersions = (versions: readonly Version[]): Days => ({
  from: earliest(present(versions.map((version) => version.startOn))),
  through: latest(present(versions.map((version) => version.releaseOn))),
});

/**
 * Where an issue lies in time: the days people set on it, else the sprints that it and its children
 * are in, else their versions. Undefined when none of them says a day: nothing is invented.
 */
export function findPlacement(
  issue: Issue,
  children: readonly Issue[],
  timeZone: string,
): Placement | undefined {
  const family = [issue, ...children];
  return (
    placement({ from: issue.startOn, through: issue.dueOn }, 'dates') ??
    placement(
      daysOfSprints(
        family.flatMap((each) => each.sprints),
        timeZone,
      ),
      'sprints',
    ) ??
    placement(daysOfVersions(issue.fixVersions), 'versions') ??
    placement(daysOfVersions(children.flatMap((each) => each.fixVersions)), 'versions')
  );
}
