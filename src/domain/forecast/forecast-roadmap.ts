import type { IssueId } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import { addDays, daysBetween } from '../time/calendar-day';
import {
  likelihoodWithin,
  periodsAt,
  periodsAtMost,
  playOut,
  usualTrials,
} from './forecast-finish';

/** One thing that is to be finished, in the order of the work. */
export type ForecastPart = {
  readonly id: IssueId;
  /** Its work items that are not finished. One that an earlier part holds too is done with that one. */
  readonly open: readonly IssueId[];
  readonly targetOn?: CalendarDay;
};

/** When a thing is likely to be finished: half of the trials by `p50On`, 85 % by `p85On`. */
export type Forecast = {
  readonly id: IssueId;
  readonly p50On: CalendarDay;
  readonly p85On: CalendarDay;
  /** The share of trials through by the target, 0 to 1; absent without one that is still to come. */
  readonly likelihood?: number;
};

/** What the forecast stands on, or why there is none. */
export type RoadmapForecast =
  | {
      readonly kind: 'forecast';
      readonly byId: ReadonlyMap<IssueId, Forecast>;
      readonly finished: number;
      readonly weeks: number;
    }
  | {
      readonly kind: 'none';
      readonly finished: number;
      readonly weeks: number;
      /** So many finished work items are needed, where there are fewer. */
      readonly needed?: number;
      /** So many weeks are needed, where there are fewer. */
      readonly neededWeeks?: number;
    };

/** Fewer finished work items than this tell nothing about the future. */
export const finishedNeeded = 10;

/** Drawn from fewer past weeks, the future would look surer than anybody can know. */
export const weeksNeeded = 4;

/**
 * Forecasts for parts worked one after the other, from the throughput of past weeks (zero weeks
 * included). What two parts hold is done once, with the first. A part without open work, or one beyond
 * ten years, has no forecast.
 */
export function forecastRoadmap(
  parts: readonly ForecastPart[],
  weeklyThroughput: readonly number[],
  { today, seed }: { readonly today: CalendarDay; readonly seed: number },
): RoadmapForecast {
  const finished = weeklyThroughput.reduce((sum, count) => sum + count, 0);
  const weeks = weeklyThroughput.length;
  if (finished < finishedNeeded || weeks < weeksNeeded)
    return {
      kind: 'none',
      finished,
      weeks,
      ...(finished < finishedNeeded ? { needed: finishedNeeded } : {}),
      ...(weeks < weeksNeeded ? { neededWeeks: weeksNeeded } : {}),
    };
  const open = parts.filter((part) => part.open.length > 0);
  const through = new Set<IssueId>();
  const amounts = open.map((part) => {
    for (const id of part.open) through.add(id);
    return through.size;
  });
  const outcomes = playOut(amounts, weeklyThroughput, { trials: usualTrials, seed });
  const byId = new Map<IssueId, Forecast>();
  open.forEach((part, index) => {
    const each = outcomes[index];
    if (each === undefined || periodsAt(each, 85) >= periodsAtMost) return;
    byId.set(part.id, {
      id: part.id,
      p50On: addDays(today, 7 * periodsAt(each, 50)),
      p85On: addDays(today, 7 * periodsAt(each, 85)),
      ...(part.targetOn === undefined || part.targetOn < today
        ? {}
        : {
            likelihood: likelihoodWithin(each, Math.floor(daysBetween(today, part.targetOn) / 7)),
          }),
    });
  });
  return { kind: 'forecast', byId, finished, weeks };
}

/** How a likelihood is spoken of, and coloured: under a half, under 85 %, or above. */
export const confidenceOf = (likelihood: number): 'unlikely' | 'uncertain' | 'likely' =>
  likelihood < 0.5 ? 'unlikely' : likelihood < 0.85 ? 'uncertain' : 'likely';
