import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { ApplyAnswer, ApplyRequest, HistoryEntry, ReadAnswer, ReadRequest } from './record';

/** What a page may ask of records. */
export type RecordDefinitions = {
  /** Applies operations in their order; harmless when repeated. */
  'record.apply': (request: ApplyRequest) => Result<ApplyAnswer, Problem>;
  /** The record itself, where a copy is not enough. */
  'record.read': (request: ReadRequest) => Result<ReadAnswer, Problem>;
  /** The latest hundred entries of its history, newest first. */
  'record.history': (request: ReadRequest) => Result<readonly HistoryEntry[], Problem>;
};
