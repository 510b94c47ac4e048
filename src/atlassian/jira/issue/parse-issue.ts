import * as v from 'valibot';
import type { Issue, Sprint, Status } from '#domain/issue/issue';
import type { AdfDocument } from '#domain/issue/adf';
import type { SiteFields } from '#domain/issue/site-fields';
import { Fault } from '#domain/fault';
import {
  aLink,
  aPerson,
  aPriority,
  aProject,
  aRelated,
  aSprint,
  aStatus,
  aType,
  aVersion,
  anAttachment,
  aNamed,
  toInstant,
} from './issue-shape';

const anIssue = v.object({
  id: v.string(),
  key: v.optional(v.string(), ''),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});

/**
 * Reads one issue as REST v3 answers it. Fields that were not asked for, that are empty, or that are
 * not of the expected shape are absent; what was sent stays readable in `fields`.
 * @throws {Fault} When the answer is no issue at all.
 */
export function parseIssue(json: unknown, site: SiteFields = {}): Issue {
  const outcome = v.safeParse(anIssue, json);
  if (!outcome.success) throw new Fault('ISSUE_UNREADABLE', 'Jira answered something else.');
  const { id, key, fields, properties } = outcome.output;
  const project = one(aProject, fields['project']);
  return {
    id,
    key,
    projectId: project?.id ?? '',
    projectKey: project?.key ?? key.replace(/-\d+$/, ''),
    type: one(aType, fields['issuetype']) ?? { id: '', name: '', hierarchyLevel: 0 },
    summary: text(fields['summary']) ?? '',
    ...maybe('description', documentOf(fields['description'])),
    status: one(aStatus, fields['status']) ?? unknownStatus,
    ...maybe('priority', one(aPriority, fields['priority'])),
    ...maybe('assignee', one(aPerson, fields['assignee'])),
    ...maybe('reporter', one(aPerson, fields['reporter'])),
    ...maybe('parent', one(aRelated, fields['parent'])),
    labels: many(v.string(), fields['labels']),
    components: many(aNamed, fields['components']),
    fixVersions: many(aVersion, fields['fixVersions']),
    sprints: sprintsOf(fields, site),
    links: many(aLink, fields['issuelinks']).filter((link) => link !== undefined),
    subtasks: many(aRelated, fields['subtasks']),
    attachmentNames: many(anAttachment, fields['attachment']),
    ...maybe(
      'estimate',
      numberIn(fields, site.estimate?.id) ?? numberIn(fields, site.otherEstimate?.id),
    ),
    ...maybe('startOn', day(site.startDate && fields[site.startDate.id])),
    ...maybe('dueOn', day(fields[site.endDate?.id ?? 'duedate'])),
    ...maybe('createdAt', toInstant(fields['created'])),
    ...maybe('updatedAt', toInstant(fields['updated'])),
    ...maybe('resolvedAt', toInstant(fields['resolutiondate'])),
    fields,
    properties,
  };
}

const unknownStatus: Status = { id: '', name: '', category: 'new' };

function one<Schema extends v.GenericSchema>(schema: Schema, value: unknown) {
  const outcome = v.safeParse(schema, value);
  return outcome.success ? outcome.output : undefined;
}

function many<Schema extends v.GenericSchema>(schema: Schema, value: unknown) {
  if (!Array.isArray(value)) return [];
  return value.flatMap((element) => {
    const outcome = v.safeParse(schema, element);
    return outcome.success ? [outcome.output] : [];
  });
}

function sprintsOf(fields: Readonly<Record<string, unknown>>, site: SiteFields): readonly Sprint[] {
  return site.sprint === undefined ? [] : many(aSprint, fields[site.sprint.id]);
}

function documentOf(value: unknown): AdfDocument | undefined {
  const outcome = v.safeParse(
    v.looseObject({ type: v.literal('doc'), content: v.array(v.unknown()) }),
    value,
  );
  return outcome.success ? (outcome.output as unknown as AdfDocument) : undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const day = (value: unknown): string | undefined => text(value)?.slice(0, 10);

function numberIn(fields: Readonly<Record<string, unknown>>, id: string | undefined) {
  const value = id === undefined ? undefined : fields[id];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const maybe = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
