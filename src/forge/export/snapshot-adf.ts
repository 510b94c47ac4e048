import type { Snapshot } from '#contract/snapshot';
import type { AdfDocument } from '#domain/issue/adf';
import { definitionOf } from '#domain/kpi/definitions';
import { latenessOf } from '#domain/roadmap/lateness';
import type { MacroView, ShownNumber } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { isDated } from '#domain/roadmap/roadmap-item';
import type { CalendarDay } from '#domain/time/calendar-day';
import { wordForLateness, wordForMove } from './macro-words';

type Node = { readonly type: string; readonly [part: string]: unknown };

// ADF has no empty text nodes: an empty paragraph has no content.
const paragraph = (...content: readonly Node[]): Node => ({ type: 'paragraph', content });
const text = (words: string): Node => ({ type: 'text', text: words });
const line = (words: string): Node => (words === '' ? paragraph() : paragraph(text(words)));
const heading = (words: string): Node => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [text(words)],
});
const date = (day: CalendarDay): Node => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)) },
});
const lozenge = (words: string, color: string): Node => ({
  type: 'status',
  attrs: { text: words, color, localId: '', style: '' },
});
const row = (kind: 'tableHeader' | 'tableCell', cells: readonly Node[]): Node => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: kind, attrs: {}, content: [cell] })),
});
const table = (head: readonly string[], rows: readonly (readonly Node[])[]): Node => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [row('tableHeader', head.map(line)), ...rows.map((cells) => row('tableCell', cells))],
});

const dayCell = (day: CalendarDay | undefined): Node =>
  day === undefined ? line('no date') : paragraph(date(day));

const progressOf = ({ done, total }: RoadmapItem): string =>
  total === 0 ? 'nothing in it yet' : `${String(done)} of ${String(total)}`;

const statusColors = { late: 'red', startsLate: 'yellow', finished: 'green' } as const;

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

const numberWords = (number: ShownNumber): string =>
  number.value === undefined
    ? (number.because ?? 'not known')
    : `${String(number.value)}${number.ofTotal === undefined ? '' : ` of ${String(number.ofTotal)}`}`;

function itemsTable(view: MacroView): readonly Node[] {
  const items = [...view.items].sort((one, other) =>
    (one.from ?? one.through ?? '9999').localeCompare(other.from ?? other.through ?? '9999'),
  );
  if (items.length === 0) return [line('There is nothing on this roadmap yet.')];
  const showsDates = view.audience !== 'customers';
  const head = showsDates
    ? ['What', 'Status', 'From', 'Through', 'Done']
    : ['What', 'Status', 'Done'];
  return [
    table(
      head,
      items.map((item) => [
        line(showsDates ? `${item.key} ${item.title}` : item.title),
        statusCell(item, view),
        ...(showsDates ? [dayCell(item.from), dayCell(item.through)] : []),
        line(progressOf(item)),
      ]),
    ),
  ];
}

function movesList(view: MacroView): readonly Node[] {
  const moves = view.moves ?? [];
  if (moves.length === 0 || view.audience === 'customers') return [];
  return [
    heading('What moved in the week before'),
    {
      type: 'bulletList',
      content: moves.slice(0, 50).map((move) => ({
        type: 'listItem',
        content: [line(`${move.title} ${wordForMove(move)}`)],
      })),
    },
  ];
}

/** A published snapshot as a document that prints: its headings, its tables, its lozenges, its days. */
export function adfOfSnapshot({ view, publishedBy, publishedAt, note }: Snapshot): AdfDocument {
  const undated = view.items.filter((item) => !isDated(item)).length;
  const content: readonly Node[] = [
    heading(`${view.project.name}: roadmap`),
    paragraph(
      text(`Published by ${publishedBy} on `),
      date(publishedAt.slice(0, 10)),
      text(`, as of `),
      date(view.asOf),
      text(undated === 0 ? '.' : `. ${String(undated)} without dates.`),
    ),
    ...(note === '' ? [] : [{ type: 'blockquote', content: [line(note)] }]),
    ...itemsTable(view),
    heading('Numbers'),
    table(
      ['What', 'Value', 'Meaning'],
      view.numbers.map((number) => [
        line(definitionOf(number.id).label),
        line(numberWords(number)),
        line(definitionOf(number.id).definition),
      ]),
    ),
    ...movesList(view),
  ];
  return { version: 1, type: 'doc', content } as unknown as AdfDocument;
}

/** What an export shows where nothing was published: the title, and why there is no more. */
export const adfWithoutSnapshot = (project: string | undefined): AdfDocument =>
  ({
    version: 1,
    type: 'doc',
    content: [
      heading(project === undefined ? 'Roadmap' : `Roadmap of ${project}`),
      line(
        'Nothing is printed here because nobody has published this roadmap for the readers of this page. Open the page to see it with your own rights in Jira, or ask an editor of the page to choose Publish.',
      ),
    ],
  }) as unknown as AdfDocument;
