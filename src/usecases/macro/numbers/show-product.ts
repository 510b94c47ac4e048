import { readAllTargets, targetNameOf } from '#contract/macro/macro-settings';
import { showMetric } from '#domain/product/metric';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { MacroData } from '../load-macro-data';

/** The product metrics of a project as of a day; nothing where nobody has brought any. */
export function showProduct(
  { product, settings }: Pick<MacroData, 'product' | 'settings'>,
  asOf: CalendarDay,
): Pick<MacroView, 'product'> {
  if (product === undefined) return {};
  const targets = readAllTargets(settings.sections['kpi']);
  const { metrics, unread, names } = product;
  const shown = metrics.map((metric) =>
    showMetric(metric, asOf, { names, target: targets.get(targetNameOf(metric)) }),
  );
  return { product: { metrics: shown, ...(unread === 0 ? {} : { unread }) } };
}
