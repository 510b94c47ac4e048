import { without } from '../without';
import { arrangeColumns, type Columns } from './columns';
import type { MacroView } from './macro-view';
import type { RoadmapItem } from './roadmap-item';

const columnNames = ['now', 'next', 'later', 'done'] as const;

/** An item without anything that tells days, keys, how the team works or who waits for whom. */
const withoutDays = (item: RoadmapItem, column: string): RoadmapItem => ({
  id: item.id,
  key: '',
  title: item.title,
  typeName: '',
  statusName: '',
  category: item.category,
  lane: column,
  done: item.done,
  total: item.total,
  blockedBy: [],
});

/**
 * The view as it may be published: what its audience is not shown is not in it. For customers that is
 * every day and key; the column that the days gave is kept as the lane.
 */
export function viewForReaders(view: MacroView): MacroView {
  if (view.audience !== 'customers') return view;
  const columns = arrangeColumns(view.items, view.asOf);
  return {
    ...without(
      view,
      'moves',
      'flow',
      'burnUps',
      'sprints',
      'lastFinishedOn',
      'lastClosed',
      'rule',
      'chartNumbers',
      'product',
    ),
    items: columnNames.flatMap((name) => columns[name].map((item) => withoutDays(item, name))),
    markers: [],
    numbers: [],
    forecasts: [],
    forecastBasis: { finished: 0, weeks: 0 },
  };
}

/** The columns of a view, live or published. */
export function columnsOf(view: MacroView): Columns {
  const isPublished = view.items.length > 0 && view.items.every((item) => item.key === '');
  if (!isPublished) return arrangeColumns(view.items, view.asOf);
  const named = (name: string) => view.items.filter((item) => item.lane === name);
  return { now: named('now'), next: named('next'), later: named('later'), done: named('done') };
}
