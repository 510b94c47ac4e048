import type { CSSProperties } from 'react';
import type { TimelineLayout } from '../../../charts/timeline-layout';

/** The titles of the rows as buttons, level with their bars; and the names of the lanes. */
export function RowTitles(props: {
  readonly layout: TimelineLayout;
  readonly rowHeight: number;
  /** Room above the first row. */
  readonly headHeight: number;
  readonly width: number;
  /** Above the bars instead of beside them. */
  readonly isOver: boolean;
  /** Bars carry their titles themselves: only for those who cannot see them. */
  readonly isHidden: boolean;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const { layout, isHidden, headHeight } = props;
  const height = layout.height + headHeight;
  const style: CSSProperties = props.isOver ? { height: 0 } : { width: props.width, height };
  const barTop = props.isOver ? 22 : 8;
  return (
    <div className={props.isOver ? 'wm-titles wm-titles-over' : 'wm-titles'} style={style}>
      {layout.lanes.map((lane) => (
        <div key={lane.title} className="wm-lane-name" style={{ top: lane.y + headHeight }}>
          {lane.title === '' ? '–' : lane.title}
        </div>
      ))}
      {layout.bars.map(({ bar, y }) => (
        <button
          key={bar.item.id}
          type="button"
          className={isHidden ? 'wm-visually-hidden' : 'wm-title'}
          style={
            isHidden
              ? {}
              : { top: y - barTop + headHeight, height: props.isOver ? 22 : props.rowHeight }
          }
          aria-expanded={props.opened === bar.item.id}
          title={bar.item.title}
          onClick={() => {
            props.onOpen(bar.item.id);
          }}
        >
          {bar.item.title}
        </button>
      ))}
    </div>
  );
}
