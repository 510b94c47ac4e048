import type { Direction } from '#domain/kpi/kpi';
import type { MetricInput, MetricKind, ShownMetric } from '#domain/product/metric';
import { asShown } from '#domain/product/metric';
import type { MetricStep } from '#domain/product/metric-span';
import type { Span } from '#domain/time/calendar-day';
import { written } from '../../../charts/written';
import type { Format } from '../format';
import { plural } from '../plural';

const rounded = (value: number): string => written(asShown(value));

/** Everything that the macro says of product metrics, but for loading them. */
export const productTexts = {
  title: 'Product metrics',
  offer: 'Churn, conversion or active users are not in Jira, and can stand here too:',
  loadedByOthers:
    'Churn, conversion or active users can stand here too. An administrator of the project, or someone they named, can load them.',
  value: (value: number) => rounded(value),
  span: ({ from }: Span, step: MetricStep, format: Format): string => {
    if (step === 'day') return format.day(from);
    if (step === 'week') return `week of ${format.day(from)}`;
    const [year = '', month = ''] = from.split('-');
    return step === 'quarter'
      ? `Q${String(Math.ceil(Number(month) / 3))} ${year}`
      : `${format.month(from)} ${year}`;
  },
  than: (change: number, before: string) => {
    const amount = rounded(Math.abs(change));
    if (amount === rounded(0)) return `the same as ${before}`;
    return `${amount} ${change > 0 ? 'more' : 'less'} than ${before}`;
  },
  unread: (count: number) =>
    `${plural(count, 'product metric')} cannot be read by this version of Waymark and ${count === 1 ? 'is' : 'are'} not shown.`,
  kinds: {
    value: 'Value as it stands',
    churn: 'Churn rate',
    retention: 'Retention rate',
    conversion: 'Conversion rate',
    stickiness: 'Stickiness (DAU ÷ MAU)',
  } satisfies Record<MetricKind, string>,
  inputs: {
    value: 'Value',
    lost: 'Customers lost',
    atStart: 'Customers at the start',
    atEnd: 'Customers at the end',
    acquired: 'Customers won meanwhile',
    completing: 'Users who complete',
    entering: 'Users who enter',
    daily: 'Active on a day',
    monthly: 'Active in the month',
  } satisfies Record<MetricInput, string>,
  steps: { day: 'day', week: 'week', month: 'month', quarter: 'quarter' } satisfies Record<
    MetricStep,
    string
  >,
  steady: (count: number, step: MetricStep) => plural(count, step),
  base: (base: number, input: MetricInput) =>
    `n = ${written(base)} (${productTexts.inputs[input].toLowerCase()})`,
  betterIs: {
    up: 'more is better',
    down: 'less is better',
    none: 'neither more nor less is better by itself',
  } satisfies Record<Direction, string>,
  loaded: ({ loadedByName, source }: ShownMetric, on: string) =>
    `loaded${loadedByName === undefined ? '' : ` by ${loadedByName}`} on ${on} from ${source}`,
  numbers: (name: string) => `Numbers of ${name}`,
  tooSmall: 'too few',
  stepHead: { day: 'Day', week: 'Week from', month: 'Month', quarter: 'Quarter' } satisfies Record<
    MetricStep,
    string
  >,
  valueHead: (unit: string) => (unit === '' ? 'Value' : `Value, ${unit}`),
  chart: (name: string, unit: string) => (unit === '' ? name : `${name}, in ${unit}`),
  loadMore: 'Load more numbers',
  describe: 'Rename or describe',
  remove: 'Delete',
  removing: (name: string) => `Deleting “${name}”…`,
  removed: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  undone: (name: string) => `“${name}” is back.`,
  again: 'Try again',
  pressAgain: 'Everything is still here: press the button again in a moment.',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  name: 'Name',
  unit: 'Unit',
  direction: 'Better is',
  directions: { up: 'more', down: 'less', none: 'neither' } satisfies Record<Direction, string>,
  whoLoads:
    'Product metrics are loaded by an administrator of the project, or by someone whom they named in Project settings › Waymark. Ask one of them.',
};
