import type { Lateness } from '#domain/roadmap/lateness';
import type { Marker } from '#domain/roadmap/macro-view';
import type { Move } from '#domain/roadmap/what-moved';

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** How an item stands, for people who read it on paper. */
export function wordForLateness(lateness: Lateness, statusName: string): string {
  switch (lateness.kind) {
    case 'late':
      return `Late by ${days(lateness.days)}`;
    case 'startsLate':
      return `Should have started ${days(lateness.days)} ago`;
    case 'finished':
      return 'Finished';
    case 'cancelled':
      return 'Cancelled';
    case 'onTime':
    case 'undated':
      return statusName;
  }
}

/** One move as a sentence without its title. */
export function wordForMove(move: Move): string {
  switch (move.kind) {
    case 'slipped':
      return `slipped by ${days(move.days)}`;
    case 'pulledIn':
      return `pulled in by ${days(move.days)}`;
    case 'rescoped':
      return move.by > 0 ? `grew by ${String(move.by)}` : `shrank by ${String(-move.by)}`;
    case 'appeared':
      return 'is new';
    case 'vanished':
      return 'is gone';
    case 'finished':
      return 'was finished';
    case 'cancelled':
      return 'was closed without being done';
    case 'dated':
      return 'got dates';
    case 'undated':
      return 'lost its dates';
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
