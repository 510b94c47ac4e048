import { measureOfChart } from '#domain/kpi/definitions';
import type { ChartId } from '#domain/kpi/kpi';
import type { MacroView, ShownNumber } from '#domain/roadmap/macro-view';
import { chartTexts } from './chart-texts';

type Numbers = Pick<MacroView, 'numbers' | 'chartNumbers'>;

/** The number that a chart is summed up in, whether or not it has a card; undefined where it has none. */
export function numberOf(
  id: ChartId,
  { numbers, chartNumbers = [] }: Numbers,
): ShownNumber | undefined {
  const measure = measureOfChart[id];
  return [...numbers, ...chartNumbers].find((each) => each.id === measure);
}

/** Why a chart has nothing to draw: what its number says of itself, where it has one. */
export const whyEmpty = (id: ChartId, view: Numbers): string =>
  numberOf(id, view)?.because ?? chartTexts.flow.none;
