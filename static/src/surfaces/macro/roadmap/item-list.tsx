import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';

type List = { readonly title: string; readonly items: readonly RoadmapItem[] };

type ListProps = {
  readonly format: Format;
  readonly onOpen: (id: string) => void;
};

/** Items that have no bar, closed until asked for, by why they have none; nothing where there are none. */
export function ItemLists({
  lists,
  ...shared
}: ListProps & {
  readonly lists: readonly List[];
}) {
  const filled = lists.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return null;
  return (
    <details className="wm-list">
      <summary>{filled.map(({ title }) => title).join(', ')}</summary>
      {filled.map(({ title, items }) => (
        <section key={title} aria-label={title}>
          {filled.length === 1 ? null : <h4>{title}</h4>}
          <Items items={items} {...shared} />
        </section>
      ))}
    </details>
  );
}

function Items(props: ListProps & { readonly items: readonly RoadmapItem[] }) {
  const { items, format } = props;
  return (
    <ul>
      {items.map((item) => {
        const day = item.finishedOn ?? item.from ?? item.through;
        return (
          <li key={item.id}>
            <LinkButton
              onPress={() => {
                props.onOpen(item.id);
              }}
            >
              {item.title}
            </LinkButton>{' '}
            <span className="wm-quiet">
              {item.statusName}
              {day === undefined ? '' : ` · ${format.day(day)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
