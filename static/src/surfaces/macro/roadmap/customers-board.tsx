import type { MacroView } from '#domain/roadmap/macro-view';
import { columnsOf } from '#domain/roadmap/view-for-readers';
import { ColumnBoard } from './column-board';
import { useFilter } from './use-filter';
import { ViewOptions } from './view-options';

/** What is coming, for customers: columns without days, which a reader may narrow by words. */
export function CustomersBoard({ view }: { readonly view: MacroView }) {
  const { left, control } = useFilter(view.items);
  return (
    <section>
      {view.items.length === 0 ? null : <ViewOptions view={view} {...control} />}
      <ColumnBoard columns={columnsOf({ ...view, items: left })} progressIn={view.progressIn} />
    </section>
  );
}
