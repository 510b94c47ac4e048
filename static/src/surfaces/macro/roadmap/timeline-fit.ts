import type { MacroConfig } from '#contract/macro/macro-config';
import type { Span } from '#domain/time/calendar-day';
import { daysIn } from '#domain/time/calendar-day';

const pixelsPerDay = { weeks: 10, months: 2.6, quarters: 1.1 } as const;
/** Below this many pixels titles stand above their bars. */
const narrowBelow = 560;
// Room for a mark and seven letters of a title: a bar among many that carries its own.
const titledBar = 64;
const leastDaysOfMany = 21;
const leastDays = 5;

/** How a timeline fits into the room it has. */
export type TimelineFit = {
  readonly isNarrow: boolean;
  /** Many bars share rows and carry their titles themselves. */
  readonly isDense: boolean;
  /** Room for titles beside the bars; 0 where they stand elsewhere. */
  readonly titleWidth: number;
  /** The width of all days together; wider than the room where one scrolls. */
  readonly width: number;
  /** How many days a bar occupies at least. */
  readonly leastDays: number;
};

/**
 * Fits the window into the room, or lets it be scrolled: where everything is to be shown, and of many
 * bars on a phone, which would be nameless strokes otherwise.
 */
export function fitTimeline(
  room: number,
  window: Span,
  {
    config,
    isDense,
  }: { readonly config: Pick<MacroConfig, 'zoom' | 'range'>; readonly isDense: boolean },
): TimelineFit {
  const isNarrow = room < narrowBelow;
  const titleWidth = isDense || isNarrow ? 0 : Math.min(240, Math.round(room * 0.3));
  const fit = room - titleWidth;
  const scrolls = isDense
    ? isNarrow || config.range === 'all'
    : !isNarrow && config.range === 'all';
  const days = daysIn(window);
  const width = scrolls ? Math.max(fit, days * pixelsPerDay[config.zoom]) : fit;
  return {
    isNarrow,
    isDense,
    titleWidth,
    width,
    leastDays: isDense
      ? Math.max(leastDaysOfMany, Math.ceil((titledBar * days) / width))
      : leastDays,
  };
}
