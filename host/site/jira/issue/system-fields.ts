import type { CatalogField } from './catalog';

type Row = readonly [id: string, name: string, type: string, clauseNames: string, items?: string];

/** Fields that a work item of the site has; time tracking, votes and watches it has not. */
const rows: readonly Row[] = [
  ['summary', 'Summary', 'string', 'summary'],
  ['description', 'Description', 'string', 'description'],
  ['environment', 'Environment', 'string', 'environment'],
  ['issuetype', 'Issue Type', 'issuetype', 'issuetype type'],
  ['project', 'Project', 'project', 'project'],
  ['status', 'Status', 'status', 'status'],
  ['statusCategory', 'Status Category', 'statusCategory', 'statusCategory'],
  ['statuscategorychangedate', 'Status Category Changed', 'datetime', 'statusCategoryChangedDate'],
  ['resolution', 'Resolution', 'resolution', 'resolution'],
  ['resolutiondate', 'Resolved', 'datetime', 'resolutiondate resolved'],
  ['priority', 'Priority', 'priority', 'priority'],
  ['assignee', 'Assignee', 'user', 'assignee'],
  ['reporter', 'Reporter', 'user', 'reporter'],
  ['creator', 'Creator', 'user', 'creator'],
  ['labels', 'Labels', 'array', 'labels', 'string'],
  ['components', 'Components', 'array', 'component', 'component'],
  ['fixVersions', 'Fix versions', 'array', 'fixVersion', 'version'],
  ['versions', 'Affects versions', 'array', 'affectedVersion', 'version'],
  ['created', 'Created', 'datetime', 'created createdDate'],
  ['updated', 'Updated', 'datetime', 'updated updatedDate'],
  ['duedate', 'Due date', 'date', 'due duedate'],
  ['issuelinks', 'Linked Issues', 'array', 'issueLink', 'issuelinks'],
  ['subtasks', 'Sub-tasks', 'array', 'subtasks', 'issuelinks'],
  ['comment', 'Comment', 'comments-page', 'comment'],
  ['security', 'Security Level', 'securitylevel', 'level'],
  ['attachment', 'Attachment', 'array', 'attachments', 'attachment'],
];

const notOrderable = new Set(['statusCategory', 'creator', 'created', 'updated', 'subtasks']);

const systemField = ([id, name, type, clauses, items]: Row): CatalogField => ({
  id,
  name,
  custom: false,
  orderable: !notOrderable.has(id) && !id.endsWith('date') ? true : id === 'duedate',
  navigable: id !== 'comment' && id !== 'attachment',
  searchable: id !== 'subtasks',
  clauseNames: id === 'subtasks' ? [] : clauses.split(' '),
  schema: { type, ...(items === undefined ? {} : { items }), system: id },
});

/** The system fields as `GET /rest/api/3/field` lists them; custom fields come from the site's own data. */
export const systemFields: readonly CatalogField[] = [
  ...rows.map(systemField),
  {
    id: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  {
    id: 'parent',
    name: 'Parent',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: true,
    clauseNames: ['parent'],
  },
];
