import type { Clock } from '../../clock';
import type { People } from '../people/people';
import type { Shelf, Shelves } from '../shelf';
import type {
  Catalog,
  CatalogComponent,
  CatalogField,
  CatalogFilter,
  CatalogIssueType,
  CatalogLinkType,
  CatalogName,
  CatalogProject,
  CatalogSecurityLevel,
  CatalogSprint,
  CatalogStatus,
  CatalogVersion,
} from './issue/catalog';
import type { SearchableStore } from './issue/store';
import type { StoredIssue } from './issue/types';
import type { TransitionGate } from './workflow/gate';

export type Project = CatalogProject & {
  readonly description: string;
  readonly issueTypeIds: readonly string[];
  readonly workflowId: string;
  readonly permissionSchemeId: string;
  /** The custom fields that its work items can be given, by id. */
  readonly customFieldIds: readonly string[];
  /** By role id: account ids, and `group:NAME` for everybody in a group. */
  readonly actorsByRole: Readonly<Record<string, readonly string[]>>;
};

export type Transition = {
  readonly id: string;
  readonly name: string;
  /** The id of the status it leads to. */
  readonly to: string;
  /** The statuses it starts from; absent for all. */
  readonly from?: readonly string[];
  /** What the work item is resolved as, where the status is a done one; *Done* unless said. */
  readonly resolutionId?: string;
};

export type Workflow = {
  readonly id: string;
  readonly name: string;
  readonly initialStatusId: string;
  /** In the order of the board's columns. */
  readonly statusIds: readonly string[];
  readonly transitions: readonly Transition[];
};

/** Who holds which permission: `role:ID`, `group:NAME`, `anyone`; `*` for every permission not named. */
export type PermissionScheme = {
  readonly id: string;
  readonly name: string;
  readonly grants: Readonly<Record<string, readonly string[]>>;
};

export type Board = {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  readonly projectId: string;
  /** Absent where nothing is estimated. */
  readonly estimationFieldId?: string;
  readonly filterId: string;
};

/** A custom field; `options` where one is chosen from a list. */
export type SiteField = CatalogField & {
  readonly options?: readonly { readonly id: string; readonly value: string }[];
};

/** One entity property of a project; the id is `projectId/key`. */
export type ProjectProperty = {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
};

export type RemoteLink = {
  readonly id: string;
  readonly issueId: string;
  readonly globalId?: string;
  readonly relationship?: string;
  readonly application?: Readonly<Record<string, unknown>>;
  readonly object: Readonly<Record<string, unknown>>;
};

/** A panel that is shown on every work item of a project; the id is `moduleId projectId`. */
export type PanelPin = {
  readonly id: string;
  readonly moduleId: string;
  readonly projectId: string;
};

/** Work done beside a request; on this site it is finished when it is first seen. */
export type Task = {
  readonly id: string;
  readonly description: string;
  readonly submittedBy?: string;
  readonly atMs: number;
  readonly result: unknown;
};

/** Everything that the emulated Jira keeps. */
export type JiraStore = {
  readonly clock: Clock;
  readonly shelves: Shelves;
  readonly people: People;
  readonly projects: Shelf<Project>;
  readonly statuses: Shelf<CatalogStatus>;
  readonly issueTypes: Shelf<CatalogIssueType>;
  readonly priorities: Shelf<CatalogName>;
  readonly resolutions: Shelf<CatalogName>;
  readonly linkTypes: Shelf<CatalogLinkType>;
  readonly roles: Shelf<CatalogName>;
  readonly versions: Shelf<CatalogVersion>;
  readonly components: Shelf<CatalogComponent>;
  readonly securityLevels: Shelf<CatalogSecurityLevel>;
  readonly filters: Shelf<CatalogFilter>;
  readonly sprints: Shelf<CatalogSprint>;
  readonly boards: Shelf<Board>;
  readonly workflows: Shelf<Workflow>;
  readonly permissionSchemes: Shelf<PermissionScheme>;
  readonly customFields: Shelf<SiteField>;
  readonly projectProperties: Shelf<ProjectProperty>;
  readonly remoteLinks: Shelf<RemoteLink>;
  readonly panelPins: Shelf<PanelPin>;
  readonly tasks: Shelf<Task>;
};

/** What the routes of Jira work on: the store, work items, and who may what. */
export type Jira = JiraStore & {
  readonly issues: SearchableStore;
  readonly catalog: Catalog;
  readonly access: Access;
  /** Emits a product event once the request has been kept. */
  readonly emit: (event: ProductEvent) => void;
  /** Why a transition may not be made, as the gate that the site was given says. */
  readonly refusalOf: TransitionGate;
};

/** What a site tells apps: `{ eventType: 'avi:jira:updated:issue', … }`. */
export type ProductEvent = { readonly eventType: string; readonly [name: string]: unknown };

/** Who may do what; the account is undefined for the anonymous. */
export type Access = {
  readonly mayInProject: (
    accountId: string | undefined,
    permission: string,
    projectId: string,
  ) => boolean;
  /** Browses its project and, where it has a security level, is named by that level. */
  readonly maySee: (accountId: string | undefined, issue: StoredIssue) => boolean;
  /** Is named by the security level, of which the work item gives the reporter and the assignee. */
  readonly isNamedBy: (
    accountId: string | undefined,
    level: CatalogSecurityLevel,
    issue?: StoredIssue,
  ) => boolean;
  readonly mayGlobally: (accountId: string | undefined, permission: string) => boolean;
};

export function openJiraStore(shelves: Shelves, people: People, clock: Clock): JiraStore {
  return {
    clock,
    shelves,
    people,
    projects: shelves.open('project'),
    statuses: shelves.open('status'),
    issueTypes: shelves.open('issueType'),
    priorities: shelves.open('priority'),
    resolutions: shelves.open('resolution'),
    linkTypes: shelves.open('linkType'),
    roles: shelves.open('role'),
    versions: shelves.open('version'),
    components: shelves.open('component'),
    securityLevels: shelves.open('securityLevel'),
    filters: shelves.open('filter'),
    sprints: shelves.open('sprint'),
    boards: shelves.open('board'),
    workflows: shelves.open('workflow'),
    permissionSchemes: shelves.open('permissionScheme'),
    customFields: shelves.open('field'),
    projectProperties: shelves.open('projectProperty'),
    remoteLinks: shelves.open('remoteLink'),
    panelPins: shelves.open('panelPin'),
    tasks: shelves.open('task'),
  };
}
