import type { ReactNode } from 'react';
import type { TableColumn } from '#contract/macro/macro-config';
import { latenessOf } from '#domain/roadmap/lateness';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { texts } from '../texts';

type Given = { readonly view: MacroView; readonly format: Format };

/** The whole roadmap as a table: everything that the bars show, in words. */
export function RoadmapTable({
  items,
  columns,
  onOpen,
  ...given
}: Given & {
  /** Those of the view that are shown. */
  readonly items: readonly RoadmapItem[];
  readonly columns: readonly TableColumn[];
  readonly onOpen: (id: string) => void;
}) {
  const { view } = given;
  const { table } = texts;
  // A column that nothing could fill says nothing.
  const shown = columns.filter((name) => name !== 'likely' || view.forecasts.length > 0);
  const rows = [...items].sort((one, other) =>
    (one.from ?? one.through ?? '9999').localeCompare(other.from ?? other.through ?? '9999'),
  );
  return (
    <div className="wm-table-scroll">
      <table className="wm-table">
        <thead>
          <tr>
            <th scope="col">{table.what}</th>
            {shown.map((name) => (
              <th key={name} scope="col">
                {name === 'done' ? texts.progressHeads[view.progressIn ?? 'count'] : table[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <LinkButton
                  onPress={() => {
                    onOpen(item.id);
                  }}
                >
                  {item.title}
                </LinkButton>
              </th>
              {shown.map((name) => (
                <td key={name} className={inOneLine.has(name) ? 'wm-one-line' : ''}>
                  {cellOf(name, item, given)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const nothing = '–';

// Days and counts are read across: a line break in them costs more than a column that scrolls.
const inOneLine: ReadonlySet<TableColumn> = new Set([
  ...(['status', 'from', 'through', 'done', 'dates'] as const),
]);

function cellOf(column: TableColumn, item: RoadmapItem, { view, format }: Given): ReactNode {
  const day = (value: string | undefined): string =>
    value === undefined ? nothing : format.day(value);
  switch (column) {
    case 'status': {
      const lateness = latenessOf(item, view.asOf);
      return lateness.kind === 'late' ? (
        <span className="wm-late-word">{texts.wordFor(lateness, undefined)}</span>
      ) : (
        item.statusName
      );
    }
    case 'from':
      return day(item.from);
    case 'through':
      return day(item.through);
    case 'done':
      return texts.progressInTable(item);
    case 'likely': {
      const forecast = view.forecasts.find((each) => each.id === item.id);
      if (forecast === undefined) return nothing;
      const days = texts.span(format.day(forecast.p50On), format.day(forecast.p85On));
      return forecast.likelihood === undefined
        ? days
        : `${days} (${texts.likelihoodInTable(forecast.likelihood)})`;
    }
    case 'waitsFor':
      return item.blockedBy.length === 0 ? nothing : item.blockedBy.join(', ');
    case 'dates':
      return item.datesFrom === undefined ? nothing : texts.datesFromInTable[item.datesFrom];
  }
}
