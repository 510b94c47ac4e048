/** One node of Atlassian Document Format; unknown kinds are kept as they are. */
export type AdfNode = {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
  readonly content?: readonly AdfNode[];
};

/** A whole document. Source: developer.atlassian.com/cloud/jira/platform/apis/document/structure */
export type AdfDocument = {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
};
