import type { MacroView } from '#domain/roadmap/macro-view';
import { latenessOf } from '#domain/roadmap/lateness';
import { progressHeads } from '#domain/roadmap/progress-words';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';

/**
 * The rows of a roadmap for a CSV file, head first: everything that its drawing and its table say. What
 * nobody has set or can tell is empty.
 */
export function rowsOfRoadmap(
  items: readonly RoadmapItem[],
  view: Pick<MacroView, 'asOf' | 'progressIn' | 'forecasts'>,
): readonly (readonly string[])[] {
  const forecastById = new Map(view.forecasts.map((forecast) => [forecast.id, forecast]));
  return [
    [
      ...['Key', 'Title', 'Type', 'Status', 'Lane', 'From', 'Through', 'Dates from', 'Days late'],
      ...[progressHeads[view.progressIn ?? 'count'], 'Of'],
      ...['Likely done (50 %)', 'Likely done (85 %)', 'Likely by its end (%)', 'Waits for'],
    ],
    ...items.map((item) => {
      const lateness = latenessOf(item, view.asOf);
      const { p50On = '', p85On = '', likelihood } = forecastById.get(item.id) ?? {};
      const isKnown = item.isProgressUnknown !== true && item.total > 0;
      return [
        ...[item.key, item.title, item.typeName, item.statusName, item.lane],
        ...[item.from ?? '', item.through ?? '', item.datesFrom ?? ''],
        lateness.kind === 'late' ? String(lateness.days) : '',
        ...(isKnown ? [String(item.done), String(item.total)] : ['', '']),
        ...[p50On, p85On, likelihood === undefined ? '' : String(Math.round(likelihood * 100))],
        item.blockedBy.join(' '),
      ];
    }),
  ];
}
