import type { Instant } from '../time/instant';

/** One entry of Jira's changelog, reduced to what flow needs. Values are ids where Jira has ids. */
export type FieldChange = {
  readonly at: Instant;
  /** `status`, `Flagged`, `Sprint`, `duedate` … as Jira's field id. */
  readonly fieldId: string;
  readonly from?: string;
  readonly to?: string;
  /** The names people read, where they differ from the ids. */
  readonly fromName?: string;
  readonly toName?: string;
};

/** The changes of one issue, oldest first. */
export type History = readonly FieldChange[];

/** The changes of one field, oldest first. */
export const changesOf = (history: History, fieldId: string): History =>
  history.filter((change) => change.fieldId === fieldId);

/** The value of a field at the end of a moment, going back from what it is now. */
export function valueAt(
  history: History,
  fieldId: string,
  { at, now }: { at: Instant; now: string | undefined },
): string | undefined {
  const after = changesOf(history, fieldId).find((change) => change.at > at);
  return after === undefined ? now : after.from;
}
