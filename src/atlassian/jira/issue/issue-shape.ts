import * as v from 'valibot';
import type { IssueLink, RelatedIssue, Sprint, Status, Version } from '#domain/issue/issue';
import type { Instant } from '#domain/time/instant';
import { epochMsOf, instantAt } from '#domain/time/instant';

// The parts of an issue as REST v3 sends them, each turned into the domain's own words.

/**
 * A moment as the domain writes it. Jira writes moments in the zone of the person who asks (`+0800`), and
 * as text those do not sort among others; what is no moment is absent.
 */
export function toInstant(value: unknown): Instant | undefined {
  const epochMs = typeof value === 'string' ? epochMsOf(value) : NaN;
  return Number.isNaN(epochMs) ? undefined : instantAt(epochMs);
}

function momentOf<Name extends 'startsAt' | 'endsAt' | 'completedAt'>(
  name: Name,
  value: string | undefined,
): { [key in Name]?: Instant } {
  const at = toInstant(value);
  return at === undefined ? {} : ({ [name]: at } as { [key in Name]: Instant });
}

/** Project of an issue. */
export const aProject = v.object({ id: v.string(), key: v.string() });

/** Something with an id and a name: component, priority. */
export const aNamed = v.object({ id: v.string(), name: v.string() });

/** Priority of an issue. */
export const aPriority = aNamed;

/** File name of an attachment. */
export const anAttachment = v.pipe(
  v.object({ filename: v.string() }),
  v.transform(({ filename }) => filename),
);

/** Work type. */
export const aType = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    hierarchyLevel: v.optional(v.number()),
    subtask: v.optional(v.boolean(), false),
  }),
  v.transform(({ id, name, hierarchyLevel, subtask }) => ({
    id,
    name,
    hierarchyLevel: hierarchyLevel ?? (subtask ? -1 : name.toLowerCase() === 'epic' ? 1 : 0),
  })),
);

/** Status with its category. */
export const aStatus = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    statusCategory: v.optional(v.object({ key: v.string() })),
  }),
  v.transform(({ id, name, statusCategory }): Status => {
    const key = statusCategory?.key;
    return { id, name, category: key === 'done' || key === 'indeterminate' ? key : 'new' };
  }),
);

/** A person, as far as Jira shows them. */
export const aPerson = v.object({ accountId: v.string(), displayName: v.string() });

/** The other end of a link, a parent or a sub-task. */
export const aRelated = v.pipe(
  v.object({
    id: v.string(),
    key: v.string(),
    fields: v.optional(
      v.object({
        summary: v.optional(v.string(), ''),
        status: v.optional(v.nullable(aStatus)),
        issuetype: v.optional(v.object({ name: v.string() })),
      }),
      {},
    ),
  }),
  v.transform(({ id, key, fields }): RelatedIssue => ({
    id,
    key,
    summary: fields.summary,
    ...(fields.status ? { status: fields.status } : {}),
    ...(fields.issuetype ? { typeName: fields.issuetype.name } : {}),
  })),
);

/** A link as it reads from the issue that carries it; undefined when Jira sends neither end. */
export const aLink = v.pipe(
  v.object({
    id: v.string(),
    type: v.object({ name: v.string(), inward: v.string(), outward: v.string() }),
    inwardIssue: v.optional(aRelated),
    outwardIssue: v.optional(aRelated),
  }),
  v.transform(({ id, type, inwardIssue, outwardIssue }): IssueLink | undefined => {
    if (inwardIssue !== undefined)
      return {
        id,
        typeName: type.name,
        reads: type.inward,
        direction: 'inward',
        other: inwardIssue,
      };
    if (outwardIssue !== undefined)
      return {
        id,
        typeName: type.name,
        reads: type.outward,
        direction: 'outward',
        other: outwardIssue,
      };
    return undefined;
  }),
);

/** A version with its days. */
export const aVersion = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    released: v.optional(v.boolean(), false),
    startDate: v.optional(v.string()),
    releaseDate: v.optional(v.string()),
  }),
  v.transform(({ id, name, released, startDate, releaseDate }): Version => ({
    id,
    name,
    isReleased: released,
    ...(startDate === undefined ? {} : { startOn: startDate }),
    ...(releaseDate === undefined ? {} : { releaseOn: releaseDate }),
  })),
);

/** A sprint, as the sprint field and the sprint list send it. */
export const aSprint = v.pipe(
  v.object({
    id: v.union([v.number(), v.string()]),
    name: v.string(),
    state: v.picklist(['future', 'active', 'closed']),
    startDate: v.optional(v.string()),
    endDate: v.optional(v.string()),
    completeDate: v.optional(v.string()),
  }),
  v.transform(({ id, name, state, startDate, endDate, completeDate }): Sprint => ({
    id: String(id),
    name,
    state,
    ...momentOf('startsAt', startDate),
    ...momentOf('endsAt', endDate),
    ...momentOf('completedAt', completeDate),
  })),
);
