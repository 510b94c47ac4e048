import type { Snapshot } from '#contract/macro/snapshot';
import type { AdfDocument } from '#domain/issue/adf';
import { definitionOf } from '#domain/kpi/definitions';
import type { MacroView, ShownNumber } from '#domain/roadmap/macro-view';
import { ruleWords } from '#domain/roadmap/rule-words';
import { isDated } from '#domain/roadmap/roadmap-item';
import type { Node } from './adf-nodes';
import { date, heading, line, link, paragraph, table, text } from './adf-nodes';
import { chartTables } from './charts-adf';
import { written } from './figures';
import { productTable } from './product-adf';
import { forecastLine, itemsTable, markersTable, movesList } from './items-adf';

const aims = { up: 'at least ', down: 'at most ', none: '' } as const;

function numberWords({ id, value, ofTotal, because, target }: ShownNumber): string {
  if (value === undefined) return because ?? 'not known';
  const goal =
    target === undefined ? '' : ` (target ${aims[target.direction]}${written(target.value)})`;
  const rest = ofTotal === undefined ? definitionOf(id).unit : `of ${written(ofTotal)}`;
  return `${written(value)} ${rest}${goal}`;
}

/** What a number means, over which days, and how many it stands on or leaves out. */
const meaning = ({ id, span, count, leftOut }: ShownNumber): Node =>
  paragraph(
    text(`${definitionOf(id).definition} `),
    ...(span.from === span.through ? [] : [date(span.from), text(' – ')]),
    date(span.through),
    text(
      [
        `, ${written(count)} counted`,
        ...leftOut.map(({ count: left, why }) => `, ${written(left)} left out: ${why}`),
        '.',
      ].join(''),
    ),
  );

const numbersTable = ({ numbers, chartNumbers = [], rule }: MacroView): readonly Node[] =>
  numbers.length + chartNumbers.length === 0
    ? []
    : [
        heading('Numbers'),
        table(
          ['What', 'Value', 'Meaning'],
          [...numbers, ...chartNumbers].map((number) => [
            line(definitionOf(number.id).label),
            line(numberWords(number)),
            meaning(number),
          ]),
        ),
        ...(rule === undefined ? [] : [line(ruleWords(rule))]),
      ];

/** Whose roadmap it is, who published it and as of when. Customers are told of no dates at all. */
function origin({ view, publishedBy, publishedAt }: Snapshot): Node {
  const undated = view.items.filter((item) => !isDated(item)).length;
  const isForCustomers = view.audience === 'customers';
  return paragraph(
    text(`Published by ${publishedBy} on `),
    date(publishedAt.slice(0, 10)),
    ...(isForCustomers ? [] : [text(', as of '), date(view.asOf)]),
    text(isForCustomers || undated === 0 ? '.' : `. ${String(undated)} without dates.`),
  );
}

/** A published snapshot as a document that prints: its headings, its tables, its lozenges, its days. */
export function adfOfSnapshot(snapshot: Snapshot): AdfDocument {
  const { view, note } = snapshot;
  const content: readonly Node[] = [
    heading(`${view.project.name}: roadmap`),
    origin(snapshot),
    ...(note === '' ? [] : [{ type: 'blockquote', content: [line(note)] }]),
    itemsTable(view),
    ...forecastLine(view),
    ...markersTable(view),
    ...numbersTable(view),
    ...productTable(view),
    ...chartTables(view),
    ...movesList(view),
  ];
  return { version: 1, type: 'doc', content } as unknown as AdfDocument;
}

const whyNothing = {
  none: {
    why: 'Nothing is printed here because nobody has published this roadmap for the readers of this page. ',
    remedy:
      ' to see it with your own rights in Jira, or ask an editor of the page to choose Publish.',
  },
  several: {
    why: 'Nothing is printed here because several roadmaps are published on this page and the export does not tell which of them this is. ',
    remedy:
      ' to see them all, or ask an editor of the page to open the settings of this roadmap, save them and publish it again.',
  },
};

/** What an export shows where no snapshot is its own: the title, a link to the page, and why there is no more. */
export function adfWithoutSnapshot(
  project: string | undefined,
  {
    why,
    address,
  }: { readonly why: keyof typeof whyNothing; readonly address?: string | undefined },
): AdfDocument {
  const words = whyNothing[why];
  const content = [
    heading(project === undefined ? 'Roadmap' : `Roadmap of ${project}`),
    paragraph(
      text(words.why),
      address === undefined ? text('Open the page') : link('Open the page', address),
      text(words.remedy),
    ),
  ];
  return { version: 1, type: 'doc', content } as unknown as AdfDocument;
}
