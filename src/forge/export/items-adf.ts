import { confidenceOf } from '#domain/forecast/forecast-roadmap';
import { whyNoForecast } from '#domain/forecast/forecast-words';
import { percentOfLikelihood } from '#domain/forecast/likelihood-words';
import { latenessOf } from '#domain/roadmap/lateness';
import type { MacroView } from '#domain/roadmap/macro-view';
import { wordForMove } from '#domain/roadmap/move-words';
import { progressFigures, progressHeads } from '#domain/roadmap/progress-words';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays } from '#domain/time/calendar-day';
import type { Node } from './adf-nodes';
import { date, heading, line, lozenge, paragraph, table, text } from './adf-nodes';
import { written } from './figures';
import { columnWords, markerWords, wordForLateness } from './macro-words';

const dayCell = (day: CalendarDay | undefined): Node =>
  day === undefined ? line('no date') : paragraph(date(day));

const statusColors = {
  late: 'red',
  startsLate: 'yellow',
  finished: 'green',
  cancelled: 'neutral',
} as const;

function statusCell(item: RoadmapItem, view: MacroView): Node {
  const lateness = latenessOf(item, view.asOf);
  const color =
    lateness.kind === 'onTime' || lateness.kind === 'undated'
      ? item.category === 'indeterminate'
        ? 'blue'
        : 'neutral'
      : statusColors[lateness.kind];
  return paragraph(lozenge(wordForLateness(lateness, item.statusName), color));
}

function likelyCell(item: RoadmapItem, view: MacroView): Node {
  const forecast = view.forecasts.find((each) => each.id === item.id);
  if (forecast === undefined) return line('–');
  const { p50On, p85On, likelihood } = forecast;
  return paragraph(
    ...[date(p50On), text(' – '), date(p85On)],
    ...(likelihood === undefined
      ? []
      : [text(` (${percentOfLikelihood(likelihood)},\u00a0${confidenceOf(likelihood)})`)]),
  );
}

/** Rows in the order of their days, with what is likely where there is a forecast. */
function datedTable(view: MacroView): Node {
  const items = [...view.items].sort((one, other) =>
    (one.from ?? one.through ?? '9999').localeCompare(other.from ?? other.through ?? '9999'),
  );
  const isForecast = view.forecasts.length > 0;
  return table(
    [
      ...['What', 'Status', 'From', 'Through', progressHeads[view.progressIn ?? 'count']],
      ...(isForecast ? ['Likely done'] : []),
    ],
    items.map((item) => [
      line(item.key === item.title ? item.title : `${item.key} ${item.title}`),
      statusCell(item, view),
      dayCell(item.from),
      dayCell(item.through),
      // Figures are read across: `3 of 6` stays on one line.
      line(progressFigures(item, written).replaceAll(' ', '\u00a0')),
      ...(isForecast ? [likelyCell(item, view)] : []),
    ]),
  );
}

/** What customers are told: neither days nor how the team works, but what comes now, next and later. */
const customersTable = (view: MacroView): Node =>
  table(
    ['What', 'When'],
    view.items.map((item) => {
      const { words, color } = columnWords(item.lane);
      return [line(item.title), paragraph(lozenge(words, color))];
    }),
  );

/** The rows of a roadmap as a table; a sentence where there are none. */
export function itemsTable(view: MacroView): Node {
  if (view.items.length === 0) return line('There is nothing on this roadmap yet.');
  return view.audience === 'customers' ? customersTable(view) : datedTable(view);
}

/** What the forecast stands on, or why there is none; customers are shown neither days nor forecasts. */
export function forecastLine({ audience, forecastBasis }: MacroView): readonly Node[] {
  const { finished, weeks } = forecastBasis;
  if (audience === 'customers') return [];
  const because = whyNoForecast(forecastBasis, written);
  return [
    line(
      because === undefined
        ? `Forecast from ${written(finished)} work items finished in ${written(weeks)} weeks: likely done is from the day that half of 10,000 trials meet to the day that 85 % meet; in brackets how likely the date is.`
        : `No forecast yet: ${because}`,
    ),
  ];
}

const markersAtMost = 30;
const daysBack = 30;

/** Releases and milestones from the month before on, by their days; nothing where there are none. */
export function markersTable({ markers, asOf }: MacroView): readonly Node[] {
  const shown = markers
    .filter(({ on }) => on >= addDays(asOf, -daysBack))
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(0, markersAtMost);
  if (shown.length === 0) return [];
  return [
    heading('Releases and milestones'),
    table(
      ['What', 'Day', 'Standing'],
      shown.map((marker) => {
        const { words, color } = markerWords(marker);
        return [line(marker.name), paragraph(date(marker.on)), paragraph(lozenge(words, color))];
      }),
    ),
  ];
}

const movesAtMost = 50;

/** What moved, as a list under its heading; nothing where nothing did. */
export function movesList({ moves = [] }: MacroView): readonly Node[] {
  if (moves.length === 0) return [];
  return [
    heading('What moved in the week before'),
    {
      type: 'bulletList',
      content: moves.slice(0, movesAtMost).map((move) => ({
        type: 'listItem',
        content: [line(`${move.title} ${wordForMove(move, written)}`)],
      })),
    },
  ];
}
