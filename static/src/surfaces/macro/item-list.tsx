import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { Format } from './format';

/** Items that have no bar, closed until asked for; nothing where there are none. */
export function ItemList(props: {
  readonly title: string;
  readonly items: readonly RoadmapItem[];
  readonly format: Format;
  readonly onOpen: (id: string) => void;
}) {
  const { items, format } = props;
  if (items.length === 0) return null;
  return (
    <details className="wm-list">
      <summary>{props.title}</summary>
      <ul>
        {items.map((item) => {
          const day = item.finishedOn ?? item.from ?? item.through;
          return (
            <li key={item.id}>
              <button
                type="button"
                className="wm-link"
                onClick={() => {
                  props.onOpen(item.id);
                }}
              >
                {item.title}
              </button>{' '}
              <span className="wm-quiet">
                {item.statusName}
                {day === undefined ? '' : ` · ${format.day(day)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
