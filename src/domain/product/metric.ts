import type { AccountId } from '../issue/issue';
import type { Direction, Target } from '../kpi/kpi';
import { smallestSample, tooFew } from '../kpi/spans';
import type { CalendarDay, Span } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import type { MetricStep } from './metric-span';
import { spanFrom, startOfNext } from './metric-span';

/** How the value of a product metric comes about. */
export const metricKinds = ['value', 'churn', 'retention', 'conversion', 'stickiness'] as const;

/** One of them. */
export type MetricKind = (typeof metricKinds)[number];

/** A number that a file has to give. */
export type MetricInput =
  | 'value'
  | 'lost'
  | 'atStart'
  | 'atEnd'
  | 'acquired'
  | 'completing'
  | 'entering'
  | 'daily'
  | 'monthly';

/** What each kind is worked out of, in the order in which it is kept; of a rate the last is the base. */
export const inputsOf: Readonly<Record<MetricKind, readonly MetricInput[]>> = {
  value: ['value'],
  churn: ['lost', 'atStart'],
  retention: ['atEnd', 'acquired', 'atStart'],
  conversion: ['completing', 'entering'],
  stickiness: ['daily', 'monthly'],
};

/** Each kind's formula, in words. */
export const formulaOf: Readonly<Record<MetricKind, string>> = {
  value: 'The number as the file gives it.',
  churn: 'Customers lost ÷ customers at the start. Customers won meanwhile count in neither.',
  retention: '(Customers at the end − customers won meanwhile) ÷ customers at the start.',
  conversion: 'Users who complete the step ÷ users who enter it.',
  stickiness: 'Users active on a day ÷ users active in the month.',
};

/** The first day of a step and what was brought for it, in the order of `inputsOf`. */
export type MetricPoint = readonly [from: CalendarDay, ...inputs: number[]];

/** What a product metric is. */
export type MetricDescription = {
  readonly name: string;
  readonly direction: Direction;
  /** Of values as they stand; rates are always in percent. */
  readonly unit: string;
};

/** Numbers of the product that Jira does not know, as people brought them. */
export type ProductMetric = MetricDescription & {
  readonly id: string;
  readonly kind: MetricKind;
  readonly step: MetricStep;
  /** In the order of days; each day at most once. */
  readonly points: readonly MetricPoint[];
  /** Who brought the latest of them, when, and from which file. */
  readonly loadedBy: AccountId;
  readonly loadedAt: Instant;
  readonly source: string;
};

/** A product metric as it is shown and published: as of a day, and with a name instead of an account. */
export type ShownMetric = Omit<ProductMetric, 'loadedBy'> & {
  /** The name of who brought the latest; absent where nobody may tell it. */
  readonly loadedByName?: string;
  readonly target?: Target;
};

/** The unit of a product metric's value. */
export const unitOf = ({ kind, unit }: Pick<ProductMetric, 'kind' | 'unit'>): string =>
  kind === 'value' ? unit : '%';

/** What a rate stands on: the last of its inputs. Undefined for a value as it stands. */
export const baseOf = (kind: MetricKind, [, ...inputs]: MetricPoint): number | undefined =>
  kind === 'value' ? undefined : inputs.at(-1);

/** The value of one point; undefined where a rate has too small a base to say anything. */
export function valueOf(kind: MetricKind, point: MetricPoint): number | undefined {
  const [, first = 0, second = 0] = point;
  const base = baseOf(kind, point);
  if (base === undefined) return first;
  if (base < smallestSample) return undefined;
  return ((kind === 'retention' ? first - second : first) / base) * 100;
}

/** A value as it is shown: with two decimals. */
export const asShown = (value: number): number => Math.round(value * 100) / 100;

/** Is the target reached by what is shown? A value that reads 2.5 does not miss 2.5. */
export const isTargetReached = (value: number, target: Target): boolean =>
  target.direction === 'down'
    ? asShown(value) <= asShown(target.value)
    : asShown(value) >= asShown(target.value);

/** Why inputs cannot be: fewer than none, or more of the base than there were. */
export type InputsRefused = 'negative' | 'moreThanBase';

/** Can these inputs be? Undefined where they can. */
export function findInputsRefused(
  kind: MetricKind,
  inputs: readonly number[],
): InputsRefused | undefined {
  if (kind === 'value') return undefined;
  if (inputs.some((input) => input < 0)) return 'negative';
  const [first = 0, second = 0] = inputs;
  const part = kind === 'retention' ? first - second : first;
  if (part < 0) return 'negative';
  return part > (inputs.at(-1) ?? 0) ? 'moreThanBase' : undefined;
}

/** What a product metric says: the value of its last step, and how that moved. */
export type MetricReading = {
  readonly value?: number;
  /** Why there is no value: no data is not zero. */
  readonly because?: string;
  readonly span?: Span;
  /** What the value stands on: the base of a rate. */
  readonly base?: number;
  /** The step before that has a value. */
  readonly before?: { readonly value: number; readonly span: Span };
  /** The latest values, oldest first; a step without a value is passed by. */
  readonly trend: readonly number[];
};

const trendLength = 12;

/** Reads the last step of a product metric. */
export function readMetric({ kind, step, points }: Omit<ShownMetric, 'loadedAt'>): MetricReading {
  const last = points.at(-1);
  if (last === undefined) return { because: 'No numbers until this day.', trend: [] };
  const valued = points.flatMap((point) => {
    const value = valueOf(kind, point);
    return value === undefined ? [] : [{ value, span: spanFrom(point[0], step) }];
  });
  const base = baseOf(kind, last);
  const about = { span: spanFrom(last[0], step), ...(base === undefined ? {} : { base }) };
  const trend = valued.slice(-trendLength).map((each) => each.value);
  const value = valueOf(kind, last);
  if (value === undefined) return { ...about, because: tooFew(base ?? 0, baseWords[kind]), trend };
  const before = valued.at(-2);
  return { ...about, value, ...(before === undefined ? {} : { before }), trend };
}

const baseWords: Readonly<Record<MetricKind, string>> = {
  value: '',
  churn: 'customers at the start',
  retention: 'customers at the start',
  conversion: 'users who enter',
  stickiness: 'users in the month',
};

/** The value of every step from the first to the last, with none for those that nobody brought. */
export function courseOf({
  kind,
  step,
  points,
}: Pick<ShownMetric, 'kind' | 'step' | 'points'>): readonly {
  readonly from: CalendarDay;
  readonly value: number | undefined;
}[] {
  const course: { from: CalendarDay; value: number | undefined }[] = [];
  for (const point of points) {
    const last = course.at(-1);
    // One gap is enough to break a line, however long nobody brought anything.
    if (last !== undefined && startOfNext(last.from, step) < point[0])
      course.push({ from: startOfNext(last.from, step), value: undefined });
    course.push({ from: point[0], value: valueOf(kind, point) });
  }
  return course;
}

/** The metric as of a day: steps that ended by then, with the target and the name it is shown with. */
export function showMetric(
  { loadedBy, ...metric }: ProductMetric,
  asOf: CalendarDay,
  shown: { readonly names: ReadonlyMap<AccountId, string>; readonly target?: Target | undefined },
): ShownMetric {
  const name = shown.names.get(loadedBy);
  return {
    ...metric,
    points: metric.points.filter(([from]) => spanFrom(from, metric.step).through <= asOf),
    ...(name === undefined ? {} : { loadedByName: name }),
    ...(shown.target === undefined ? {} : { target: shown.target }),
  };
}
