import * as v from 'valibot';
import type { Outcome, RecordKindName } from '#domain/record/record';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';

const anId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const aClient = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,40}$/));

/** At most this many operations travel in one call. */
export const operationsAtMost = 200;

const anOperation = v.strictObject({
  clientId: aClient,
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  change: v.unknown(),
});

/** One of the kinds of record. */
export const aRecordKind = v.picklist([
  'criteria',
  'readiness',
  'scoring',
  'settings',
  'scenarios',
  'metrics',
]);

const anApplyRequest = v.strictObject({
  kind: aRecordKind,
  /** The id (not the key) of the issue, or of the project for what a project has one of. */
  subjectId: anId,
  operations: v.pipe(v.array(anOperation), v.minLength(1), v.maxLength(operationsAtMost)),
});

const aReadRequest = v.strictObject({ kind: aRecordKind, subjectId: anId });

/** What the page asks to be done to one record. */
export type ApplyRequest = v.InferOutput<typeof anApplyRequest>;

/** Which record the page wants to see. */
export type ReadRequest = v.InferOutput<typeof aReadRequest>;

/** The record after the operations; `state` in its stored form, to be parsed by the kind's own parser. */
export type ApplyAnswer = {
  readonly version: number;
  readonly state: unknown;
  readonly outcomes: readonly Outcome[];
};

/** The record as it stands; version 0 when nobody has written it. */
export type ReadAnswer = {
  readonly version: number;
  readonly state: unknown;
  /** What the person may do with this record: `accept`, `administer` …; empty for readers. */
  readonly abilities: readonly string[];
};

/** One entry of a record's history, newest first in lists. */
export type HistoryEntry = {
  readonly version: number;
  readonly at: string;
  readonly accountId: string;
  readonly changes: readonly unknown[];
};

/** Reads what a page sent to `record.apply`. */
export const parseApplyRequest = (json: unknown): Result<ApplyRequest, Problem> =>
  parsed(v.safeParse(anApplyRequest, json), 'request');

/** Reads what a page sent to `record.read` or `record.history`. */
export const parseReadRequest = (json: unknown): Result<ReadRequest, Problem> =>
  parsed(v.safeParse(aReadRequest, json), 'request');

const aStoredRecord = v.object({
  v: v.pipe(v.number(), v.integer()),
  state: v.unknown(),
  applied: v.array(v.tuple([v.string(), v.number()])),
});

/** The form in which records are stored: raised when older code could not read what newer code writes. */
export const storedRecordForm = 1;

/** A record's body in storage. */
export type StoredBody = v.InferOutput<typeof aStoredRecord>;

/** Reads a stored body; refuses one of a newer form with `NEWER_DATA`, so that it is never overwritten. */
export function parseStoredBody(json: unknown): Result<StoredBody, Problem> {
  const body = parsed(v.safeParse(aStoredRecord, json), 'record');
  return body.ok && body.value.v > storedRecordForm ? refused(newerData()) : body;
}

/** What is stored was written by a newer Waymark than this one. */
export const newerData = (): Problem => ({
  code: 'NEWER_DATA',
  message: 'This was saved by a newer version of Waymark.',
  remedy: 'Reload the page; nothing is lost, and nothing was changed.',
});

/** The property copies of records: which property holds what, for adapters and tests alike. */
export const propertyKeys = {
  criteria: 'waymark.criteria',
  criteriaStatus: 'waymark.criteria.status',
  readiness: 'waymark.readiness',
  readinessStatus: 'waymark.readiness.status',
  scoring: 'waymark.scoring',
  settings: 'waymark.settings',
  metrics: 'waymark.metrics',
} as const;

/** Jira's limit for the text of one entity property, in characters. Source: REST v3, set issue property. */
export const propertyCharactersAtMost = 32_768;

/** The kinds of record that stand on an issue. */
export const isIssueKind = (kind: RecordKindName): boolean =>
  kind !== 'settings' && kind !== 'scenarios' && kind !== 'metrics';

function parsed<T>(
  outcome: { success: true; output: T } | { success: false },
  what: string,
): Result<T, Problem> {
  return outcome.success ? ok(outcome.output) : refused(unreadable(what));
}
