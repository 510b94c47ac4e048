import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { measureIds } from '#domain/kpi/kpi';
import { metricLimits } from '#domain/product/metric-record';
import type { MacroView } from '#domain/roadmap/macro-view';
import { isCalendarDay } from '#domain/time/calendar-day';
import { metricParts } from '../product/metric-state';

const text = v.pipe(v.string(), v.maxLength(255));
const day = v.pipe(v.string(), v.check(isCalendarDay));
const span = v.object({ from: day, through: day });
const count = v.pipe(v.number(), v.minValue(0));
const numbers = v.pipe(v.array(v.number()), v.maxLength(60));
const category = v.picklist(['new', 'indeterminate', 'done']);
const measure = v.picklist(measureIds);

const target = v.object({ value: v.number(), direction: v.picklist(['up', 'down', 'none']) });

const item = v.object({
  id: text,
  key: text,
  title: text,
  typeName: text,
  statusName: text,
  category,
  isCancelled: v.exactOptional(v.literal(true)),
  lane: text,
  from: v.exactOptional(day),
  through: v.exactOptional(day),
  datesFrom: v.exactOptional(v.picklist(['dates', 'sprints', 'versions'])),
  createdOn: v.exactOptional(day),
  finishedOn: v.exactOptional(day),
  done: count,
  total: count,
  isProgressUnknown: v.exactOptional(v.literal(true)),
  blockedBy: v.pipe(v.array(text), v.maxLength(100)),
});

const shownNumber = v.object({
  id: measure,
  value: v.exactOptional(v.number()),
  ofTotal: v.exactOptional(v.number()),
  because: v.exactOptional(text),
  span,
  count,
  leftOut: v.pipe(v.array(v.object({ count, why: text })), v.maxLength(10)),
  trend: numbers,
  shares: v.exactOptional(numbers),
  target: v.exactOptional(target),
});

const named = { key: text, title: text };
const move = v.variant('kind', [
  v.object({
    kind: v.picklist(['slipped', 'pulledIn']),
    ...named,
    days: count,
    isOfStart: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('startMoved'), ...named, by: v.number() }),
  v.object({
    kind: v.literal('rescoped'),
    ...named,
    by: v.number(),
    exchange: v.exactOptional(v.object({ cameIn: count, wentOut: count })),
  }),
  v.object({ kind: v.literal('appeared'), ...named, was: v.exactOptional(text) }),
  v.object({ kind: v.literal('vanished'), ...named, became: v.exactOptional(text) }),
  v.object({
    kind: v.picklist(['finished', 'cancelled', 'reopened', 'dated', 'undated']),
    ...named,
  }),
]);

const durations = v.pipe(v.array(v.object({ finishedOn: day, days: count })), v.maxLength(2000));

const flow = v.object({
  weekly: numbers,
  weeklySpan: span,
  cycleTimes: durations,
  leadTimes: v.exactOptional(durations),
  p50: v.exactOptional(count),
  p85: v.exactOptional(count),
  ages: v.pipe(v.array(count), v.maxLength(2000)),
  cumulative: v.pipe(
    v.array(v.object({ day, toDo: v.number(), inProgress: v.number(), done: v.number() })),
    v.maxLength(400),
  ),
  types: v.exactOptional(v.pipe(v.array(v.object({ typeName: text, count })), v.maxLength(100))),
});

const burnUp = v.object({
  name: text,
  releaseOn: v.exactOptional(day),
  weeks: v.pipe(v.array(v.object({ day, scope: count, done: count })), v.maxLength(200)),
  p50On: v.exactOptional(day),
  p85On: v.exactOptional(day),
  likelihood: v.exactOptional(v.number()),
  because: v.exactOptional(text),
});

const sprint = v.object({
  name: text,
  committed: count,
  completed: count,
  completedOfCommitted: count,
  added: count,
  removed: count,
  reestimated: v.number(),
});

const product = v.object({
  metrics: v.pipe(
    v.array(
      v.object({
        ...metricParts,
        loadedByName: v.exactOptional(text),
        target: v.exactOptional(target),
      }),
    ),
    v.maxLength(metricLimits.metrics),
  ),
  unread: v.exactOptional(count),
});

const statusNames = v.pipe(v.array(text), v.maxLength(20));
const rule = v.object({
  startedIn: statusNames,
  finishedIn: statusNames,
  isOwn: v.exactOptional(v.literal(true)),
  dayCounting: v.picklist(['inclusive', 'elapsed']),
  percentileMethod: v.picklist(['nearestRank', 'linear']),
});

const aView = v.object({
  project: v.object({ key: text, name: text }),
  audience: v.picklist(['leadership', 'team', 'customers']),
  asOf: day,
  readAt: text,
  isPart: v.exactOptional(v.literal(true)),
  itemName: text,
  items: v.pipe(v.array(item), v.maxLength(2000)),
  progressIn: v.exactOptional(v.picklist(['count', 'points', 'criteria'])),
  markers: v.pipe(
    v.array(
      v.object({
        name: text,
        on: day,
        isReleased: v.boolean(),
        isMilestone: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(500),
  ),
  numbers: v.pipe(v.array(shownNumber), v.maxLength(measureIds.length)),
  chartNumbers: v.exactOptional(v.pipe(v.array(shownNumber), v.maxLength(measureIds.length))),
  forecasts: v.pipe(
    v.array(
      v.object({ id: text, p50On: day, p85On: day, likelihood: v.exactOptional(v.number()) }),
    ),
    v.maxLength(2000),
  ),
  forecastBasis: v.object({
    finished: count,
    weeks: count,
    needed: v.exactOptional(count),
    neededWeeks: v.exactOptional(count),
  }),
  moves: v.exactOptional(v.pipe(v.array(move), v.maxLength(2000))),
  flow: v.exactOptional(flow),
  burnUps: v.exactOptional(v.pipe(v.array(burnUp), v.maxLength(10))),
  sprints: v.exactOptional(v.pipe(v.array(sprint), v.maxLength(10))),
  product: v.exactOptional(product),
  evidence: v.picklist(['changelog', 'resolutionDate', 'mixed']),
  rule: v.exactOptional(rule),
  lastFinishedOn: v.exactOptional(day),
  lastClosed: v.exactOptional(v.object({ on: day, as: text })),
  workItems: count,
});

const aSnapshot = v.object({
  v: v.literal(1),
  pageId: text,
  publishedBy: text,
  publishedAt: text,
  note: v.pipe(v.string(), v.maxLength(500)),
  view: aView,
  shows: v.exactOptional(text),
  localId: v.exactOptional(text),
});

/** What an editor published of a macro, for one page. */
export type Snapshot = {
  readonly v: 1;
  readonly pageId: string;
  /** The name of who published. */
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly note: string;
  readonly view: MacroView;
  /** What the macro showed (`nameOfConfig`): tells it from a copy of it on the same page. */
  readonly shows?: string;
  /** Its place on the page, by the product’s own name. */
  readonly localId?: string;
};

/** Reads a view that a page sent or kept. */
export function parseMacroView(json: unknown): Result<MacroView, Problem> {
  const outcome = v.safeParse(aView, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('roadmap'));
}

/** Reads a stored snapshot. */
export function parseSnapshot(json: unknown): Result<Snapshot, Problem> {
  const outcome = v.safeParse(aSnapshot, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('published roadmap'));
}
