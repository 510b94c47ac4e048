import {
  marksOfCopy,
  scoredAtOfCopy,
  scoredOnOfCopy,
  valuesOfCopy,
} from '#contract/scoring/scoring-copy';
import { propertyKeys } from '#contract/record';
import type { IssueId, IssueKey, StatusCategory } from '#domain/issue/issue';
import type { InputFields } from '#domain/scoring/input-field';
import { valuesWithFields } from '#domain/scoring/input-field';
import type { ScaleMarks } from '#domain/scoring/scale/scale-mark';
import type { ScoreValues } from '#domain/scoring/score-column';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { Instant } from '#domain/time/instant';
import { epochMsOf, instantAt } from '#domain/time/instant';

/** One row of the ranking: what the table shows, filters and sorts by, and nothing more. */
export type BacklogItem = {
  readonly id: IssueId;
  readonly key: IssueKey;
  readonly summary: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly versions: readonly string[];
  readonly parent?: { readonly id: IssueId; readonly key: IssueKey; readonly summary: string };
  /** Work items that wait for this one, and those it waits for, as far as they are open. */
  readonly blocks: readonly IssueId[];
  readonly dueOn?: CalendarDay;
  readonly createdAt?: Instant;
  readonly values: ScoreValues;
  /** On which scale the numbers were given, as far as that is known. */
  readonly marks?: ScaleMarks;
  readonly scoredOn?: CalendarDay;
  /** The moment of its latest number. */
  readonly scoredAt?: Instant;
  readonly criteria?: { readonly total: number; readonly accepted: number; readonly open: number };
  readonly isReady?: boolean;
};

/** The fields that a row needs: named, because a list of whole documents takes seconds to cross the bridge. */
export const backlogFields: readonly string[] = [
  'summary',
  'status',
  'issuetype',
  'parent',
  'labels',
  'components',
  'fixVersions',
  'issuelinks',
  'duedate',
  'created',
];

/** The small properties that a row needs. */
export const backlogProperties: readonly string[] = [
  propertyKeys.scoring,
  propertyKeys.criteriaStatus,
  propertyKeys.readinessStatus,
];

type Named = { readonly name?: unknown };
type Fields = Readonly<Record<string, unknown>>;
type Link = {
  readonly type?: { readonly outward?: unknown };
  readonly outwardIssue?: { readonly id?: unknown };
};

/**
 * The row of an issue as Jira sends it; undefined when it has no id or key. Inputs that the project keeps
 * in fields of the site are read from these, never from Waymark's own copy.
 */
export function findBacklogItem(
  json: unknown,
  inputFields: InputFields = {},
): BacklogItem | undefined {
  const issue = json as {
    id?: unknown;
    key?: unknown;
    fields?: Fields;
    properties?: Fields;
  } | null;
  if (typeof issue?.id !== 'string' || typeof issue.key !== 'string') return undefined;
  const fields = issue.fields ?? {};
  const properties = issue.properties ?? {};
  const status = fields['status'] as (Named & { statusCategory?: { key?: unknown } }) | undefined;
  const scoring = properties[propertyKeys.scoring];
  return {
    id: issue.id,
    key: issue.key,
    summary: textOf(fields['summary']),
    typeName: nameOf(fields['issuetype']),
    statusName: nameOf(status),
    statusCategory: categoryOf(status?.statusCategory?.key),
    labels: listOf(fields['labels']).map(textOf),
    components: listOf(fields['components']).map(nameOf),
    versions: listOf(fields['fixVersions']).map(nameOf),
    blocks: listOf(fields['issuelinks']).flatMap(blockedBy),
    values: valuesWithFields(valuesOfCopy(scoring), inputFields, fields),
    ...present('marks', knownMarks(marksOfCopy(scoring))),
    ...present('parent', parentOf(fields['parent'])),
    ...present('dueOn', dayOf(fields['duedate'])),
    ...present('createdAt', instantOf(fields['created'])),
    ...present('scoredOn', scoredOnOfCopy(scoring)),
    ...present('scoredAt', scoredAtOfCopy(scoring)),
    ...present('criteria', criteriaOf(properties[propertyKeys.criteriaStatus])),
    ...present('isReady', readyOf(properties[propertyKeys.readinessStatus])),
  };
}

const present = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

const knownMarks = (marks: ScaleMarks): ScaleMarks | undefined =>
  Object.keys(marks).length === 0 ? undefined : marks;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (value: unknown): string => textOf((value as Named | null | undefined)?.name);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const dayOf = (value: unknown): CalendarDay | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined;

/** In UTC, so that moments of people in different zones compare as text. */
function instantOf(value: unknown): Instant | undefined {
  const ms = typeof value === 'string' ? epochMsOf(value) : Number.NaN;
  return Number.isFinite(ms) ? instantAt(ms) : undefined;
}

const categoryOf = (key: unknown): StatusCategory =>
  key === 'done' || key === 'indeterminate' ? key : 'new';

function parentOf(value: unknown): BacklogItem['parent'] {
  const parent = value as { id?: unknown; key?: unknown; fields?: Fields } | null | undefined;
  if (typeof parent?.id !== 'string' || typeof parent.key !== 'string') return undefined;
  return { id: parent.id, key: parent.key, summary: textOf(parent.fields?.['summary']) };
}

/** Jira's own link type says "blocks" outward; sites that renamed it keep the word in most languages' defaults. */
function blockedBy(value: unknown): readonly IssueId[] {
  const link = value as Link;
  const id = link.outwardIssue?.id;
  return link.type?.outward === 'blocks' && typeof id === 'string' ? [id] : [];
}

function criteriaOf(value: unknown): BacklogItem['criteria'] {
  const status = value as
    { total?: unknown; accepted?: unknown; open?: unknown } | null | undefined;
  const { total, accepted, open } = status ?? {};
  if (typeof total !== 'number') return undefined;
  const countOf = (count: unknown): number => (typeof count === 'number' ? count : 0);
  return { total, accepted: countOf(accepted), open: countOf(open) };
}

function readyOf(value: unknown): boolean | undefined {
  const ready = (value as { ready?: unknown } | null | undefined)?.ready;
  return ready === 'yes' ? true : ready === 'no' ? false : undefined;
}
