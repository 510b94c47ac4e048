import type { ShownMetric } from '#domain/product/metric';
import { inputsOf, unitOf, valueOf } from '#domain/product/metric';
import { productTexts as texts } from './product-texts';

/** The steps of a product metric with what they were worked out of, head first: a file that can be loaded again. */
export function rowsOfMetric(metric: ShownMetric): readonly (readonly string[])[] {
  const { kind, step, points } = metric;
  const isRate = kind !== 'value';
  return [
    [
      texts.stepHead[step],
      ...inputsOf[kind].map((input) => texts.inputs[input]),
      ...(isRate ? [texts.valueHead(unitOf(metric))] : []),
    ],
    ...points.map((point) => {
      const [from, ...inputs] = point;
      const value = valueOf(kind, point);
      const rate = value === undefined ? '' : String(Number(value.toPrecision(12)));
      return [from, ...inputs.map(String), ...(isRate ? [rate] : [])];
    }),
  ];
}
