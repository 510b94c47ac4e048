/** A moment, as ISO 8601 in UTC: `2026-03-09T14:02:00.000Z`. Sorts as text. */
export type Instant = string;

/** Milliseconds since the epoch of any ISO text that Jira writes (`+0000` included); NaN when it is none. */
export const epochMsOf = (instant: Instant): number =>
  Date.parse(instant.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** The moment `epochMs` milliseconds after 1970 began. */
export const instantAt = (epochMs: number): Instant => new Date(epochMs).toISOString();
