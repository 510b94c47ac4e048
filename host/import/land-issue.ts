import type { History, HistoryItem, NewIssue, StoredComment } from '../site/jira/issue/types';
import type { Jira, Project } from '../site/jira/jira-store';
import type { Names } from './land-names';
import type { Plans } from './land-project';
import { parseMoment } from './parse-moment';
import type { RawIssue } from './raw-issue';
import { isRecord, recordsOf, textOf } from './raw-issue';
import { wikiToAdf } from './wiki-to-adf';

/** Where raw work items are turned into stored ones. */
export type Landing = {
  readonly jira: Jira;
  readonly project: Project;
  readonly names: Names;
  readonly plans: Plans;
  readonly adfByKey: ReadonlyMap<string, unknown>;
  /** The ids that imported work items will have, by key and by the id they had. */
  readonly idOf: (keyOrId: string) => string | undefined;
};

const pointsFieldId = 'customfield_10028';
const startFieldId = 'customfield_10015';
const pointsNames = /^(story points?|story point estimate)$/i;

const msOf = (value: unknown): number | undefined => {
  const moment = parseMoment(textOf(value));
  return moment === undefined ? undefined : Date.parse(moment);
};

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );

/** A raw work item as the store takes it. */
export function landIssue(landing: Landing, raw: RawIssue): NewIssue {
  const { project, names, plans, idOf } = landing;
  const { fields } = raw;
  const createdMs = msOf(fields['created']) ?? landing.jira.clock.now();
  const statusId = names.status(fields['status']);
  const histories = historiesOf(landing, raw);
  const resolutionId = names.resolution(fields['resolution']);
  const isDone = landing.jira.statuses.find(statusId)?.category === 'done';
  const resolvedMs = msOf(fields['resolutiondate']);
  const statusChangedMs =
    msOf(fields['statuscategorychangedate']) ??
    histories.filter(({ items }) => items.some(({ field }) => field === 'status')).at(-1)
      ?.createdMs ??
    (isDone ? resolvedMs : undefined);
  const comments = recordsOf(
    isRecord(fields['comment']) ? fields['comment']['comments'] : undefined,
  );
  return {
    ...given({
      id: idOf(raw.key),
      parentId: parentOf(landing, raw),
      priorityId: names.priority(fields['priority']),
      assigneeId: names.person(fields['assignee']),
      reporterId: names.person(fields['reporter']),
      creatorId: names.person(fields['creator']),
      resolutionId: isDone ? resolutionId : undefined,
      resolvedMs,
      statusChangedMs,
      securityId: names.security(fields['security']),
      dueDate: parseMoment(textOf(fields['duedate']))?.slice(0, 10),
      rank: rankOf(raw, createdMs),
    }),
    key: raw.key,
    projectId: project.id,
    typeId: names.issueType(fields['issuetype']),
    statusId,
    summary: (textOf(fields['summary']) ?? raw.key).replace(/\s+/g, ' ').slice(0, 255),
    labels: Array.isArray(fields['labels']) ? (fields['labels'] as unknown[]).map(String) : [],
    componentIds: plans.componentIds(fields['components']),
    fixVersionIds: plans.versionIds(fields['fixVersions']),
    versionIds: plans.versionIds(fields['versions']),
    sprintIds: plans.sprintIds(raw),
    createdMs,
    updatedMs: msOf(fields['updated']) ?? createdMs,
    custom: customOf(raw),
    body: {
      ...given({
        description: landing.adfByKey.get(raw.key) ?? documentOf(fields['description']),
        environment: documentOf(fields['environment']),
      }),
      comments: comments.map((comment) => commentOf(landing, comment)),
      attachments: recordsOf(fields['attachment']).map((file) => ({
        ...given({ authorId: names.person(file['author']) }),
        id: textOf(file['id']) ?? landing.jira.issues.nextId(),
        filename: textOf(file['filename']) ?? 'attachment',
        createdMs: msOf(file['created']) ?? createdMs,
        size: Number(file['size'] ?? 0),
        mimeType: textOf(file['mimeType']) ?? 'application/octet-stream',
      })),
    },
    histories,
    ...(isRecord(raw.properties) ? { properties: raw.properties } : {}),
    isRanked: project.projectTypeKey === 'software',
  };
}

function parentOf({ idOf }: Landing, { fields }: RawIssue): string | undefined {
  for (const told of [fields['parent'], fields['epic']]) {
    if (!isRecord(told)) continue;
    const id = idOf(textOf(told['key']) ?? '') ?? idOf(textOf(told['id']) ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Jira's own rank where the export holds it, otherwise the order of creation. */
function rankOf({ fields }: RawIssue, createdMs: number): string {
  const rank = Object.values(fields).find(
    (value) => typeof value === 'string' && /^\d\|[a-z0-9]+:/.test(value),
  );
  return typeof rank === 'string' ? rank : `9|${String(createdMs).padStart(15, '0')}`;
}

function documentOf(value: unknown): unknown {
  if (isRecord(value)) return value['type'] === 'doc' ? value : undefined;
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? undefined : wikiToAdf(text);
}

function commentOf(
  { jira, names }: Landing,
  comment: Readonly<Record<string, unknown>>,
): StoredComment {
  const createdMs = msOf(comment['created']) ?? jira.clock.now();
  return {
    ...given({ authorId: names.person(comment['author']) }),
    id: textOf(comment['id']) ?? jira.issues.nextId(),
    body: documentOf(comment['body']) ?? { version: 1, type: 'doc', content: [] },
    createdMs,
    updatedMs: msOf(comment['updated']) ?? createdMs,
  };
}

/** Story points and start dates, wherever the export holds them; other custom fields need their names. */
function customOf({ fields, names = {}, _ext = {} }: RawIssue): Record<string, unknown> {
  const idNamed = (pattern: RegExp) =>
    Object.keys(fields).find((id) => pattern.test(names[id] ?? '') && fields[id] !== null);
  const points = _ext['storyPoints'] ?? fields[idNamed(pointsNames) ?? ''];
  const start = _ext['startDate'] ?? fields[idNamed(/^start date$/i) ?? ''];
  return given({
    [pointsFieldId]: typeof points === 'number' ? points : undefined,
    [startFieldId]: parseMoment(textOf(start))?.slice(0, 10),
  });
}

const fieldIds: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Version: 'versions',
  Component: 'components',
  Link: 'issuelinks',
  Sprint: 'customfield_10020',
  Rank: 'customfield_10019',
  'Epic Link': 'customfield_10014',
  'Start date': startFieldId,
};

function historiesOf(landing: Landing, { changelog }: RawIssue): Omit<History, 'id'>[] {
  const told = recordsOf(
    isRecord(changelog) ? (changelog['histories'] ?? changelog['values']) : undefined,
  );
  return told
    .map((history) => ({
      ...given({ authorId: landing.names.person(history['author']) }),
      createdMs: msOf(history['created']) ?? 0,
      items: recordsOf(history['items']).map((item) => itemOf(landing, item)),
    }))
    .filter(({ createdMs, items }) => createdMs > 0 && items.length > 0)
    .sort((a, b) => a.createdMs - b.createdMs);
}

function itemOf({ names }: Landing, item: Readonly<Record<string, unknown>>): HistoryItem {
  const field = textOf(item['field']) ?? '';
  const read = (name: string) => (Object.hasOwn(item, name) ? (textOf(item[name]) ?? null) : null);
  const [fromString, toString] = [read('fromString'), read('toString')];
  const isStatus = field === 'status';
  const status = (name: string | null) => (name === null ? null : names.pastStatus(name));
  return {
    field,
    fieldtype: item['fieldtype'] === 'custom' ? 'custom' : 'jira',
    fieldId: pointsNames.test(field)
      ? pointsFieldId
      : (fieldIds[field] ?? textOf(item['fieldId']) ?? field.toLowerCase()),
    from: isStatus ? status(fromString) : read('from'),
    fromString,
    to: isStatus ? status(toString) : read('to'),
    toString,
  };
}
