import type { Lateness } from '#domain/roadmap/lateness';
import type { Marker } from '#domain/roadmap/macro-view';
import { daysInWords } from '#domain/time/days-in-words';

/** How an item stands, for people who read it on paper. */
export function wordForLateness(lateness: Lateness, statusName: string): string {
  switch (lateness.kind) {
    case 'late':
      return `Late by ${daysInWords(lateness.days)}`;
    case 'startsLate':
      return `Should have started ${daysInWords(lateness.days)} ago`;
    case 'finished':
      return 'Finished';
    case 'cancelled':
      return 'Cancelled';
    case 'onTime':
    case 'undated':
      return statusName;
  }
}

/** A column of the board that customers see, by the name under which it is published. */
export function columnWords(lane: string): { readonly words: string; readonly color: string } {
  switch (lane) {
    case 'now':
      return { words: 'Now', color: 'blue' };
    case 'next':
      return { words: 'Next', color: 'neutral' };
    case 'done':
      return { words: 'Delivered lately', color: 'green' };
    default:
      return { words: 'Later', color: 'neutral' };
  }
}

/** How a release or a milestone stands. */
export function markerWords({ isReleased, isMilestone }: Marker): {
  readonly words: string;
  readonly color: string;
} {
  if (isReleased) return { words: isMilestone ? 'Reached' : 'Released', color: 'green' };
  return { words: isMilestone ? 'Milestone' : 'Planned release', color: 'neutral' };
}
