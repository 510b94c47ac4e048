/** The searchable part of a work item, kept in memory. Never changed in place: a change is a new object. */
export type StoredIssue = {
  /** Digits; rises with creation. */
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly summary: string;
  readonly parentId?: string;
  readonly priorityId?: string;
  readonly assigneeId?: string;
  readonly reporterId?: string;
  readonly creatorId?: string;
  readonly resolutionId?: string;
  /** The level that restricts who sees it; absent for everybody who may browse the project. */
  readonly securityId?: string;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly versionIds: readonly string[];
  readonly sprintIds: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly resolvedMs?: number;
  readonly statusChangedMs?: number;
  /** `YYYY-MM-DD`. */
  readonly dueDate?: string;
  /** Absent in business projects. Compares by code unit. In a new one: any text that sorts those stored together. */
  readonly rank?: string;
  /**
   * Custom values by field id, as REST shows them without `self`: numbers, texts, `YYYY-MM-DD`, ISO instants,
   * `{ id, value }` options (or arrays of them), `{ accountId }`. Sprint, Rank and Epic Link are not kept here.
   */
  readonly custom: Readonly<Record<string, unknown>>;
  readonly commentCount: number;
  readonly attachmentCount: number;
};

export type StoredComment = {
  readonly id: string;
  readonly authorId?: string;
  /** ADF. */
  readonly body: unknown;
  readonly createdMs: number;
  readonly updatedMs: number;
};

export type StoredAttachment = {
  readonly id: string;
  readonly filename: string;
  readonly authorId?: string;
  readonly createdMs: number;
  readonly size: number;
  readonly mimeType: string;
};

/** The part that is parsed only when asked for. */
export type IssueBody = {
  /** ADF, or absent. */
  readonly description?: unknown;
  readonly environment?: unknown;
  readonly comments: readonly StoredComment[];
  readonly attachments: readonly StoredAttachment[];
  /** Custom values that are ADF documents, by field id. */
  readonly texts: Readonly<Record<string, unknown>>;
};

export type HistoryItem = {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type History = {
  readonly id: string;
  readonly authorId?: string;
  readonly createdMs: number;
  readonly items: readonly HistoryItem[];
};

export type StoredLink = {
  readonly id: string;
  readonly typeId: string;
  /** The one that the type's `outward` words are said of: `inward` *blocks* `outward`. */
  readonly inwardId: string;
  readonly outwardId: string;
};

/** A work item to be stored. Without `id` and `key` the store gives the next ones of the site and the project. */
export type NewIssue = Partial<Omit<StoredIssue, 'projectId' | 'typeId' | 'statusId' | 'summary'>> &
  Pick<StoredIssue, 'projectId' | 'typeId' | 'statusId' | 'summary'> & {
    readonly body?: Partial<IssueBody>;
    readonly histories?: readonly Omit<History, 'id'>[];
    readonly properties?: Readonly<Record<string, unknown>>;
    /** False for business projects; otherwise a missing rank becomes the last one. */
    readonly isRanked?: boolean;
  };

/** What changes; `null` empties. `custom` and `body` are merged, key by key. */
export type IssuePatch = {
  readonly [
    Name in keyof Omit<StoredIssue, 'id' | 'custom' | 'commentCount' | 'attachmentCount'>
  ]?: StoredIssue[Name] | null;
} & {
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly body?: { readonly [Name in keyof IssueBody]?: IssueBody[Name] | null };
};

/** Who changed it, when, and what the history shall say; an empty list writes no history. */
export type Edit = {
  readonly authorId?: string | undefined;
  readonly atMs: number;
  readonly items: readonly HistoryItem[];
};

/** Told inside the transaction, after the change: queue what goes outward. */
export type IssueChange = { readonly authorId?: string | undefined } & (
  | { readonly kind: 'created' | 'deleted'; readonly issue: StoredIssue }
  | {
      readonly kind: 'updated';
      readonly issue: StoredIssue;
      readonly before: StoredIssue;
      readonly history?: History | undefined;
    }
  | {
      readonly kind: 'propertySet' | 'propertyDeleted';
      readonly issue: StoredIssue;
      readonly propertyKey: string;
    }
  | { readonly kind: 'linked' | 'unlinked'; readonly link: StoredLink }
);

/** Where to put work items in Jira's order: directly before or after another one. */
export type RankPlace =
  | { readonly before: string; readonly after?: never }
  | { readonly after: string; readonly before?: never };

/** One path of an entity property that is indexed for search, as the manifest declares it. */
export type IndexedProperty = {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly alias?: string;
};

/** Keeps work items. All calls are synchronous; ids are the digits, not keys, unless said otherwise. */
export type IssueStore = {
  /** One transaction over the database and the memory: a throw undoes both. Inside another it joins it. */
  readonly atomically: <T>(work: () => T) => T;
  readonly create: (issue: NewIssue, authorId?: string) => StoredIssue;
  /** For import: one transaction, in order, no events. */
  readonly createMany: (issues: Iterable<NewIssue>) => number;
  /** @throws {Error} When there is no such work item, as all below that take an id. */
  readonly update: (id: string, patch: IssuePatch, edit: Edit) => StoredIssue;
  readonly remove: (id: string, authorId?: string) => void;
  /** By id or key, in any letter case; a key that was given up finds the work item it became. */
  readonly find: (idOrKey: string) => StoredIssue | undefined;
  readonly all: () => IterableIterator<StoredIssue>;
  readonly count: () => number;
  /** Sub-tasks of a story, children of an epic; by id. */
  readonly childrenOf: (id: string) => readonly StoredIssue[];
  readonly bodyOf: (id: string) => IssueBody;
  /** Oldest first. */
  readonly historiesOf: (id: string) => readonly History[];
  /** Moves the given ones, in the order given, directly before or after another; writes the history's Rank items. */
  readonly rank: (ids: readonly string[], place: RankPlace, edit: Omit<Edit, 'items'>) => void;
  readonly linksOf: (id: string) => readonly StoredLink[];
  readonly findLink: (linkId: string) => StoredLink | undefined;
  readonly link: (
    link: Omit<StoredLink, 'id'> & { readonly id?: string },
    authorId?: string,
  ) => StoredLink;
  readonly unlink: (linkId: string, authorId?: string) => void;
  readonly propertyKeys: (id: string) => readonly string[];
  /** The value's JSON text; absent when unset. */
  readonly findProperty: (id: string, key: string) => string | undefined;
  /** Answers whether the property is new. */
  readonly putProperty: (
    id: string,
    property: { key: string; json: string },
    authorId?: string,
  ) => boolean;
  /** Answers whether there was one. */
  readonly deleteProperty: (id: string, key: string, authorId?: string) => boolean;
  /** Calls after every change until the answered function is called. */
  readonly onChange: (listener: (change: IssueChange) => void) => () => void;
  /** A whole number not given out before, for comments, attachments and the like. */
  readonly nextId: () => string;
  /** The next key of a project, which is then given out. */
  readonly nextKey: (projectKey: string) => string;
};
