import type { RecordKindName } from '#domain/record/record';
import type { HistoryEntry } from '#contract/record';

/** A record as storage holds it; `body` is unread. */
export type StoredRecord = { readonly version: number; readonly body: unknown };

/** Where records live. */
export type RecordStore = {
  readonly read: (kind: RecordKindName, subjectId: string) => Promise<StoredRecord | undefined>;
  /**
   * Writes the record and its history entry in one transaction, on condition that the stored version
   * is still the one before (none, for version 1). Answers false when somebody else was first.
   */
  readonly write: (
    kind: RecordKindName,
    subjectId: string,
    next: { readonly record: StoredRecord; readonly entry: HistoryEntry },
  ) => Promise<boolean>;
  /** The latest entries, newest first: at most `limit`, and no more than one answer carries. */
  readonly history: (
    kind: RecordKindName,
    subjectId: string,
    limit: number,
  ) => Promise<readonly HistoryEntry[]>;
};
