import type { Caller } from '../../caller';
import type { StoredIssue } from './types';

/** Everything of one kind that the site knows, deleted ones left out; `all` in the site's own order. */
export type Directory<Entry extends { readonly id: string }> = {
  readonly find: (id: string) => Entry | undefined;
  readonly all: () => readonly Entry[];
};

export type CatalogProject = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'software' | 'business' | 'service_desk';
  /** True for team-managed projects. */
  readonly simplified: boolean;
  readonly leadAccountId?: string;
};

export type CatalogStatus = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly category: 'new' | 'indeterminate' | 'done';
  /** Set for statuses of a team-managed project. */
  readonly projectId?: string;
};

export type CatalogIssueType = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** −1 sub-task, 0 story and its like, 1 epic. */
  readonly hierarchyLevel: number;
  readonly projectId?: string;
};

/** A priority, resolution or the like; `all()` lists the most urgent priority first. */
export type CatalogName = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
};

/** A saved query: its owner sees it, and those with whom it is shared. */
export type CatalogFilter = CatalogName & {
  readonly jql: string;
  readonly ownerId: string;
  /** The accounts that starred it. */
  readonly favouriteOf: readonly string[];
  /** With who may browse a project, or with everybody who is signed in. */
  readonly shares: readonly { readonly id: number; readonly projectId?: string }[];
};

export type CatalogVersion = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description?: string;
  /** `YYYY-MM-DD`. */
  readonly startDate?: string;
  readonly releaseDate?: string;
  readonly released: boolean;
  readonly archived: boolean;
};

export type CatalogComponent = CatalogName & { readonly projectId: string };

/** Who sees the work items of a project that carry it: `role:ID`, `group:NAME`, `reporter`, `assignee`. */
export type CatalogSecurityLevel = CatalogComponent & { readonly holders: readonly string[] };

export type CatalogSprint = {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly goal?: string;
  /** ISO instants. */
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
};

export type CatalogPerson = {
  /** The account id. */
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly active: boolean;
  readonly timeZone: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly groups: readonly string[];
};

export type CatalogLinkType = {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
};

/** A field as `GET /rest/api/3/field` describes it. The system's own are in `system-fields.ts`. */
export type CatalogField = {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly clauseNames: readonly string[];
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly schema?: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
};

/** The project permissions that decide about work items. */
export type IssuePermission =
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'DELETE_ISSUES'
  | 'ADMINISTER_PROJECTS';

/** What the issue store and search need to know of the rest of the site. */
export type Catalog = {
  /** `http://localhost:4100`; begins every `self`. */
  readonly baseUrl: () => string;
  readonly projects: Directory<CatalogProject>;
  readonly statuses: Directory<CatalogStatus>;
  readonly issueTypes: Directory<CatalogIssueType>;
  readonly priorities: Directory<CatalogName>;
  readonly resolutions: Directory<CatalogName>;
  readonly versions: Directory<CatalogVersion>;
  readonly components: Directory<CatalogComponent>;
  readonly sprints: Directory<CatalogSprint>;
  readonly people: Directory<CatalogPerson>;
  readonly linkTypes: Directory<CatalogLinkType>;
  readonly securityLevels: Directory<CatalogSecurityLevel>;
  readonly filters: Directory<CatalogFilter>;
  /** System fields included. */
  readonly fields: Directory<CatalogField>;
  /** May the caller do this in the project? Asked once a project and query: must be cheap. */
  readonly can: (caller: Caller, permission: IssuePermission, projectId: string) => boolean;
  /** May the caller see this work item: browse its project, and be named by its security level if it has one? */
  readonly maySee: (caller: Caller, issue: StoredIssue) => boolean;
};
