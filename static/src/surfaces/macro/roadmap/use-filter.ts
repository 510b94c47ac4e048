import { useMemo, useState } from 'react';
import { filterItems, noFilter } from '#domain/roadmap/filter-items';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { FilterControl } from './view-options';

/** A filter over some items, and those that it leaves. It is stored nowhere: a reload shows all. */
export function useFilter(items: readonly RoadmapItem[]): {
  readonly left: readonly RoadmapItem[];
  readonly control: FilterControl;
} {
  const [filter, setFilter] = useState(noFilter);
  const left = useMemo(() => filterItems(items, filter), [items, filter]);
  return { left, control: { filter, onFilter: setFilter, shown: left.length } };
}
