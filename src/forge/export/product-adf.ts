import type { ShownMetric } from '#domain/product/metric';
import { formulaOf, readMetric, unitOf } from '#domain/product/metric';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { Span } from '#domain/time/calendar-day';
import type { Node } from './adf-nodes';
import { date, heading, line, paragraph, table, text } from './adf-nodes';
import { written } from './figures';

const aims = { up: 'at least ', down: 'at most ', none: '' } as const;

const spanNodes = ({ from, through }: Span): readonly Node[] =>
  from === through ? [date(from)] : [date(from), text(' – '), date(through)];

const withUnit = (value: number, metric: ShownMetric): string =>
  `${written(value)} ${unitOf(metric)}`.trim();

function rowOf(metric: ShownMetric): readonly Node[] {
  const { value, because, span, before, base } = readMetric(metric);
  const { target, loadedByName, loadedAt, source } = metric;
  const goal =
    target === undefined ? '' : ` (target ${aims[target.direction]}${written(target.value)})`;
  return [
    line(metric.name),
    line(value === undefined ? (because ?? '') : `${withUnit(value, metric)}${goal}`),
    before === undefined
      ? line('')
      : paragraph(text(`${withUnit(before.value, metric)}, `), ...spanNodes(before.span)),
    paragraph(
      text(`${formulaOf[metric.kind]} `),
      ...(span === undefined ? [] : [...spanNodes(span), text(', ')]),
      ...(base === undefined ? [] : [text(`n = ${written(base)}, `)]),
      text(`loaded${loadedByName === undefined ? '' : ` by ${loadedByName}`} on `),
      date(loadedAt.slice(0, 10)),
      text(` from ${source}.`),
    ),
  ];
}

/** What it brought, as a table; nothing where no product metric was published. */
export const productTable = ({ product }: MacroView): readonly Node[] =>
  product === undefined || product.metrics.length === 0
    ? []
    : [
        heading('Product metrics'),
        table(['What', 'Value', 'Before', 'Meaning'], product.metrics.map(rowOf)),
      ];
