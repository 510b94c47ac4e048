import type { Columns } from '#domain/roadmap/columns';
import { latenessOf } from '#domain/roadmap/lateness';
import type { ProgressUnit } from '#domain/roadmap/progress';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { CalendarDay } from '#domain/time/calendar-day';
import { UpMark } from '../../../charts/marks';
import { LinkButton } from '../../../components/link-button';
import { texts } from '../texts';

const order = ['now', 'next', 'later', 'done'] as const;

/** What is being done, what follows, what comes some day: without any date, but for what is late. */
export function ColumnBoard(props: {
  readonly columns: Columns;
  readonly progressIn: ProgressUnit | undefined;
  /** Opens one; absent for readers who are shown no details. */
  readonly onOpen?: (id: string) => void;
  /** The day as of which something is late; absent for readers who are told no days. */
  readonly lateAsOf?: CalendarDay;
}) {
  const { columns, onOpen, lateAsOf, progressIn = 'count' } = props;
  const shown = order.filter((name) => name !== 'done' || columns.done.length > 0);
  return (
    <div className="wm-columns">
      {shown.map((name) => (
        <section key={name} className={`wm-column-of wm-column-${name}`}>
          <h3>{texts.columns[name]}</h3>
          {columns[name].length === 0 ? (
            <p className="wm-quiet">{texts.columnEmpty}</p>
          ) : (
            <ul>
              {columns[name].map((item) => (
                <li key={item.id}>
                  {onOpen === undefined ? (
                    <span>{item.title}</span>
                  ) : (
                    <LinkButton
                      onPress={() => {
                        onOpen(item.id);
                      }}
                    >
                      {item.title}
                    </LinkButton>
                  )}
                  {lateAsOf === undefined ? null : <Late item={item} asOf={lateAsOf} />}
                  {name === 'now' && item.total > 0 ? (
                    <span className="wm-quiet">{texts.progress(item, progressIn)}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Late(props: { readonly item: RoadmapItem; readonly asOf: CalendarDay }) {
  const lateness = latenessOf(props.item, props.asOf);
  return lateness.kind === 'late' ? (
    <span className="wm-late-word">
      <UpMark /> {texts.wordFor(lateness, undefined)}
    </span>
  ) : null;
}
