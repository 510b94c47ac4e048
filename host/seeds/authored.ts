/** One work item as the data files of the sample hold it; days count from today, negative before. */
export type AuthoredIssue = {
  readonly key: number;
  readonly summary: string;
  readonly type?: string;
  readonly status: string;
  readonly epic?: number;
  readonly points?: number;
  readonly priority?: string;
  readonly assignee?: string;
  readonly labels?: readonly string[];
  readonly version?: string;
  /** The name of the security level that restricts who sees it. */
  readonly security?: string;
  /** The last sprint it was put in, by its number from 1. */
  readonly sprint?: number;
  readonly start?: number;
  readonly due?: number;
  readonly started?: number;
  readonly finished?: number;
  /** Paragraphs of the description. */
  readonly text: readonly string[];
  readonly criteria?: {
    readonly form: 'bullets' | 'numbered' | 'gherkin' | 'tasks' | 'bold' | 'table';
    readonly items: readonly string[];
  };
  readonly blockedBy?: readonly number[];
  readonly comments?: readonly {
    readonly by: string;
    readonly on: number;
    readonly text: string;
  }[];
  /** Changes of the due date: on which day, from which to which. */
  readonly moves?: readonly {
    readonly on: number;
    readonly due: readonly [from: number, to: number];
  }[];
  readonly subtasks?: readonly {
    readonly key: number;
    readonly summary: string;
    readonly status: string;
    readonly finished?: number;
  }[];
};

export type AuthoredProject = {
  readonly epics: readonly AuthoredIssue[];
  readonly stories: readonly AuthoredIssue[];
};
