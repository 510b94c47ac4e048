import { createClock } from '../../host/clock';
import type { Catalog, CatalogField, Directory } from '../../host/site/jira/issue/catalog';
import type { SearchableStore } from '../../host/site/jira/issue/store';
import { createIssueStore } from '../../host/site/jira/issue/store';
import { systemFields } from '../../host/site/jira/issue/system-fields';
import type { IndexedProperty } from '../../host/site/jira/issue/types';
import type { Database } from '../../host/store/database';
import { openDatabase } from '../../host/store/database';

const directory = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): Directory<Entry> => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { all: () => entries, find: (id) => byId.get(id) };
};

const customField = (number: number, name: string, schema: CatalogField['schema']) => ({
  id: `customfield_${String(number)}`,
  name,
  custom: true,
  clauseNames: [`cf[${String(number)}]`, name],
  orderable: true,
  navigable: true,
  searchable: true,
  ...(schema === undefined ? {} : { schema }),
});

const person = (id: string, displayName: string, groups: readonly string[] = []) => ({
  id,
  displayName,
  groups,
  active: true,
  timeZone: 'Europe/Paris',
  accountType: 'atlassian' as const,
});

const project = (id: string, key: string, name: string) => ({
  id,
  key,
  name,
  projectTypeKey: 'software' as const,
  simplified: false,
});

/** A site of two projects, PAY and VAULT; nobody may browse VAULT, or see what has a security level. */
export const smallCatalog: Catalog = {
  baseUrl: () => 'http://localhost',
  projects: directory([project('1', 'PAY', 'Payments'), project('2', 'VAULT', 'Vault')]),
  statuses: directory([
    { id: '1', name: 'To Do', category: 'new' },
    { id: '3', name: 'In Progress', category: 'indeterminate' },
    { id: '5', name: 'Done', category: 'done' },
  ]),
  issueTypes: directory([
    { id: '10', name: 'Epic', hierarchyLevel: 1 },
    { id: '11', name: 'Story', hierarchyLevel: 0 },
    { id: '12', name: 'Sub-task', hierarchyLevel: -1 },
  ]),
  priorities: directory([
    { id: '1', name: 'High' },
    { id: '2', name: 'Medium' },
    { id: '3', name: 'Low' },
  ]),
  resolutions: directory([{ id: '1', name: 'Done' }]),
  versions: directory([
    { id: '1', projectId: '1', name: '1.0', released: true, archived: false },
    { id: '2', projectId: '1', name: '2.0', released: false, archived: false },
  ]),
  components: directory([{ id: '1', projectId: '1', name: 'Checkout' }]),
  sprints: directory([
    { id: '1', boardId: '1', name: 'Sprint 1', state: 'closed' },
    { id: '2', boardId: '1', name: 'Sprint 2', state: 'active' },
  ]),
  people: directory([person('acc-ana', 'Ana', ['owners']), person('acc-ben', 'Ben')]),
  linkTypes: directory([{ id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }]),
  fields: directory([
    ...systemFields,
    customField(10016, 'Story Points', { type: 'number' }),
    customField(10021, 'Flagged', { type: 'array', items: 'option' }),
    customField(10015, 'Start date', { type: 'date' }),
  ]),
  filters: directory([]),
  securityLevels: directory([{ id: '1', projectId: '1', name: 'Board only', holders: [] }]),
  can: (_, __, projectId) => projectId === '1',
  maySee: (_, { projectId, securityId }) => projectId === '1' && securityId === undefined,
};

/** The counters that Waymark indexes, as the tests need them. */
export const indexedCounters: readonly IndexedProperty[] = [
  { propertyKey: 'counters', path: 'open', type: 'number', alias: 'waymarkOpen' },
  { propertyKey: 'counters', path: 'verdict', type: 'string', alias: 'waymarkReady' },
  { propertyKey: 'counters', path: 'words', type: 'text' },
];

/** A store for the projects of `smallCatalog`; without a database it keeps nothing. */
export const smallStore = (db: Database = openDatabase(':memory:')): SearchableStore =>
  createIssueStore({
    db,
    clock: createClock(),
    projectKeyOf: (id) => smallCatalog.projects.find(id)?.key ?? id,
    indexed: indexedCounters,
  });
