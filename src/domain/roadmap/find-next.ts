import type { CalendarDay } from '../time/calendar-day';
import { isFinished, type RoadmapItem } from './roadmap-item';

/** What comes next, and the day it begins; where nobody has said when, the day by which it ends. */
export type Next = {
  readonly item: RoadmapItem;
  readonly on: CalendarDay;
  readonly begins: boolean;
};

/** Of what nobody has begun and whose time is still to come, the first; undefined where there is none. */
export const findNext = (items: readonly RoadmapItem[], today: CalendarDay): Next | undefined =>
  items
    .flatMap((item): readonly Next[] => {
      const on = item.from ?? item.through;
      const isToCome = on !== undefined && on > today;
      if (!isToCome || isFinished(item) || item.category !== 'new') return [];
      return [{ item, on, begins: item.from !== undefined }];
    })
    .sort((one, other) => one.on.localeCompare(other.on))[0];
