import { latenessOf } from '#domain/roadmap/lateness';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { Format } from './format';
import { texts } from './texts';

/** The whole roadmap as a table: everything that the bars show, in words. */
export function RoadmapTable(props: {
  readonly view: MacroView;
  readonly format: Format;
  readonly onOpen: (id: string) => void;
}) {
  const { view, format } = props;
  const { table } = texts;
  const rows = [...view.items].sort((one, other) =>
    (one.from ?? one.through ?? '9999').localeCompare(other.from ?? other.through ?? '9999'),
  );
  const day = (value: string | undefined): string =>
    value === undefined ? '–' : format.day(value);
  return (
    <div className="wm-table-scroll">
      <table className="wm-table">
        <thead>
          <tr>
            <th scope="col">{table.what}</th>
            <th scope="col">{table.status}</th>
            <th scope="col">{table.from}</th>
            <th scope="col">{table.through}</th>
            <th scope="col">{table.done}</th>
            <th scope="col">{table.dates}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => {
            const lateness = latenessOf(item, view.asOf);
            return (
              <tr key={item.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="wm-link"
                    onClick={() => {
                      props.onOpen(item.id);
                    }}
                  >
                    {item.title}
                  </button>
                </th>
                <td className={lateness.kind === 'late' ? 'wm-late-word' : ''}>
                  {lateness.kind === 'late' ? texts.wordFor(lateness, undefined) : item.statusName}
                </td>
                <td>{day(item.from)}</td>
                <td>{day(item.through)}</td>
                <td>{texts.progress(item.done, item.total)}</td>
                <td>{item.datesFrom === undefined ? '–' : texts.datesFrom[item.datesFrom]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
