/** The parts of Jira's REST answers that the pages show. */
export type RestPerson = { readonly accountId: string; readonly displayName: string };

export type RestStatus = {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: string };
};

export type RestIssueType = {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel: number;
  readonly subtask?: boolean;
};

export type RestNamed = { readonly id: string; readonly name: string };

export type RestProject = RestNamed & {
  readonly key: string;
  readonly projectTypeKey: string;
  readonly style?: string;
  readonly simplified?: boolean;
  readonly lead?: RestPerson;
  readonly issueTypes?: readonly RestIssueType[];
};

export type RestRelated = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status?: RestStatus;
    readonly issuetype?: RestIssueType;
  };
};

export type RestLink = {
  readonly id: string;
  readonly type: RestNamed & { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: RestRelated;
  readonly outwardIssue?: RestRelated;
};

export type RestSprint = {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly goal?: string;
  readonly startDate?: string;
  readonly endDate?: string;
};

export type RestFields = {
  readonly summary: string;
  readonly status: RestStatus;
  readonly issuetype: RestIssueType;
  readonly project: RestProject;
  readonly description?: unknown;
  readonly priority?: RestNamed | null;
  readonly assignee?: RestPerson | null;
  readonly reporter?: RestPerson | null;
  readonly parent?: RestRelated;
  readonly labels?: readonly string[];
  readonly components?: readonly RestNamed[];
  readonly fixVersions?: readonly RestNamed[];
  readonly issuelinks?: readonly RestLink[];
  readonly subtasks?: readonly RestRelated[];
  readonly duedate?: string | null;
  readonly created?: string;
  readonly updated?: string;
  readonly resolution?: RestNamed | null;
  readonly security?: RestNamed | null;
  readonly [field: string]: unknown;
};

export type RestIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: RestFields;
};

export type RestComment = {
  readonly id: string;
  readonly author?: RestPerson;
  readonly body: unknown;
  readonly created: string;
};

export type RestHistory = {
  readonly id: string;
  readonly author?: RestPerson;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
};

export type RestField = RestNamed & {
  readonly custom: boolean;
  readonly schema?: { readonly type: string; readonly custom?: string };
};

export type RestBoard = {
  readonly id: number;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
};
