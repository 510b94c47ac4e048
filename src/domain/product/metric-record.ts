import type { Problem } from '../problem';
import { notAllowed } from '../problem';
import type { Actor, RecordRules } from '../record/record';
import type { Result } from '../result';
import { ok, refused } from '../result';
import { weekdayOf } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import { without } from '../without';
import type { MetricDescription, MetricKind, MetricPoint, ProductMetric } from './metric';
import { findInputsRefused, inputsOf } from './metric';
import type { MetricStep } from './metric-span';

/** All product metrics of a project, and what can be taken back of them. */
export type MetricState = {
  readonly metrics: readonly ProductMetric[];
  /** The one that was deleted last. */
  readonly removed?: ProductMetric;
  /** The one that was added to last, as it was before. */
  readonly former?: ProductMetric;
};

/** What can be done to the product metrics of a project. */
export type MetricChange =
  | {
      readonly type: 'create';
      readonly id: string;
      readonly description: MetricDescription;
      readonly kind: MetricKind;
      readonly step: MetricStep;
      readonly points: readonly MetricPoint[];
      readonly source: string;
    }
  /** Brings more: a step that is there already is replaced. */
  | {
      readonly type: 'add';
      readonly id: string;
      readonly points: readonly MetricPoint[];
      readonly source: string;
    }
  | {
      readonly type: 'describe';
      readonly id: string;
      readonly description: MetricDescription;
      /** What it said when somebody began to change it. */
      readonly was: MetricDescription;
    }
  /** Takes the latest load back, named by its moment: nobody takes back what another loaded since. */
  | { readonly type: 'takeBack'; readonly id: string; readonly loadedAt: Instant }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'restore'; readonly id: string };

/** How much is kept. */
export const metricLimits = { metrics: 20, points: 400, name: 80, unit: 12, source: 120 } as const;

const gone: Problem = {
  code: 'METRIC_GONE',
  message: 'Someone deleted this product metric meanwhile.',
  remedy: 'Choose “New metric” to load the numbers again: they are still here.',
};

const nameTaken = (name: string): Problem => ({
  code: 'METRIC_NAME_TAKEN',
  message: `There is a product metric “${name}” already.`,
  remedy: 'Choose that one to add to it, or another name.',
});

const tooMany: Problem = {
  code: 'METRICS_FULL',
  message: `This project has ${String(metricLimits.metrics)} product metrics, more are not kept.`,
  remedy: 'Delete one that nobody looks at.',
};

const changedMeanwhile: Problem = {
  code: 'METRIC_CHANGED',
  message: 'Someone else changed this product metric meanwhile.',
  remedy: 'Look at what it says now, and change it again if need be.',
};

const otherWeeks: Problem = {
  code: 'METRIC_WEEKS',
  message: 'These weeks begin on another weekday than those of this product metric.',
  remedy: 'Load them as a new metric, or export weeks that begin on the same day.',
};

const mismatch: Problem = {
  code: 'METRIC_MISMATCH',
  message: 'These numbers are not of the kind of this product metric.',
  remedy: 'Load them as a new metric.',
};

/** What nobody has brought numbers to. */
export const noMetrics: MetricState = { metrics: [] };

/** How the product metrics of a project change: for an actor with the ability `administer`. */
export const metricRules: RecordRules<MetricState, MetricChange> = {
  kind: 'metrics',
  empty: noMetrics,
  apply: (state, change, actor) => {
    if (!actor.abilities.includes('administer'))
      return refused(notAllowed('Administer projects', 'this project'));
    if (change.type === 'create') return created(state, change, actor);
    if (change.type === 'restore') return restored(state, change.id);
    const metric = state.metrics.find(({ id }) => id === change.id);
    if (metric === undefined) return refused(gone);
    switch (change.type) {
      case 'add': {
        const next = added(state, metric, { ...change, actor });
        return next.ok ? ok({ ...next.value, former: metric }) : next;
      }
      case 'takeBack':
        return takenBack(state, metric, change.loadedAt);
      case 'describe':
        return described(state, metric, change);
      case 'remove':
        return ok({
          ...state,
          metrics: state.metrics.filter((each) => each !== metric),
          removed: metric,
        });
    }
  },
};

function created(
  state: MetricState,
  change: Extract<MetricChange, { type: 'create' }>,
  actor: Actor,
): Result<MetricState, Problem> {
  const { id, description, kind, step, source } = change;
  const taken = findNamed(state, description.name);
  if (taken !== undefined) return refused(nameTaken(taken.name));
  if (state.metrics.length >= metricLimits.metrics) return refused(tooMany);
  const metric: ProductMetric = {
    ...{ id, ...description, kind, step, points: [], source },
    ...{ loadedBy: actor.accountId, loadedAt: actor.at },
  };
  if (state.metrics.some((each) => each.id === id)) return refused(mismatch);
  return added({ ...state, metrics: [...state.metrics, metric] }, metric, { ...change, actor });
}

function added(
  state: MetricState,
  metric: ProductMetric,
  load: {
    readonly points: readonly MetricPoint[];
    readonly source: string;
    readonly actor: Actor;
  },
): Result<MetricState, Problem> {
  const { points, source, actor } = load;
  if (points.length === 0 || !points.every((point) => fits(metric.kind, point)))
    return refused(mismatch);
  if (metric.step === 'week' && weekdaysOf([...metric.points, ...points]).size > 1)
    return refused(otherWeeks);
  const next: ProductMetric = {
    ...{ ...metric, points: mergePoints(metric.points, points), source },
    ...{ loadedBy: actor.accountId, loadedAt: actor.at },
  };
  return ok({ ...state, metrics: state.metrics.map((each) => (each === metric ? next : each)) });
}

const weekdaysOf = (points: readonly MetricPoint[]): ReadonlySet<number> =>
  new Set(points.map(([from]) => weekdayOf(from)));

function takenBack(
  state: MetricState,
  metric: ProductMetric,
  loadedAt: Instant,
): Result<MetricState, Problem> {
  const { former } = state;
  if (former?.id !== metric.id || metric.loadedAt !== loadedAt) return refused(changedMeanwhile);
  const { name, direction, unit } = metric;
  const next = { ...former, name, direction, unit };
  const metrics = state.metrics.map((each) => (each === metric ? next : each));
  return ok({ ...without(state, 'former'), metrics });
}

const fits = (kind: MetricKind, [, ...inputs]: MetricPoint): boolean =>
  inputs.length === inputsOf[kind].length && findInputsRefused(kind, inputs) === undefined;

/** Those that were there and those that come, of one day the latter; the latest four hundred. */
export function mergePoints(
  before: readonly MetricPoint[],
  coming: readonly MetricPoint[],
): readonly MetricPoint[] {
  const byDay = new Map([...before, ...coming].map((point) => [point[0], point]));
  return [...byDay.values()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(-metricLimits.points);
}

function described(
  state: MetricState,
  metric: ProductMetric,
  { description, was }: Extract<MetricChange, { type: 'describe' }>,
): Result<MetricState, Problem> {
  const isSame = (one: MetricDescription, other: MetricDescription): boolean =>
    one.name === other.name && one.direction === other.direction && one.unit === other.unit;
  if (!isSame(metric, was) && !isSame(metric, description)) return refused(changedMeanwhile);
  const taken = findNamed(state, description.name);
  if (taken !== undefined && taken !== metric) return refused(nameTaken(taken.name));
  const next = { ...metric, ...description };
  return ok({ ...state, metrics: state.metrics.map((each) => (each === metric ? next : each)) });
}

function restored(state: MetricState, id: string): Result<MetricState, Problem> {
  const { removed } = state;
  if (state.metrics.some((each) => each.id === id)) return ok(state);
  if (removed?.id !== id) return refused(gone);
  const taken = findNamed(state, removed.name);
  if (taken !== undefined) return refused(nameTaken(taken.name));
  if (state.metrics.length >= metricLimits.metrics) return refused(tooMany);
  return ok({ ...without(state, 'removed'), metrics: [...state.metrics, removed] });
}

const findNamed = ({ metrics }: MetricState, name: string): ProductMetric | undefined =>
  metrics.find((each) => each.name.toLowerCase() === name.toLowerCase());
