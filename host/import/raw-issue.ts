/** One work item as a Jira REST answer holds it; nothing in it is to be trusted. */
export type RawIssue = {
  readonly key: string;
  readonly id?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changelog?: unknown;
  readonly properties?: unknown;
  /** Names of custom fields by id, where the export was made with them. */
  readonly names?: Readonly<Record<string, string>>;
  /** What some exporters add beside the fields. */
  readonly _ext?: Readonly<Record<string, unknown>>;
};

/** A place in a file that could not be read, and why. */
export type Fault = {
  readonly file: string;
  /** `line 3`, or `row 3` of a table; absent where the whole file is meant. */
  readonly at?: string;
  readonly why: string;
};

/** A fault in one line: `cut.jsonl, line 3: This line is not JSON.` */
export const describeFault = ({ file, at, why }: Fault): string =>
  `${at === undefined ? file : `${file}, ${at}`}: ${why}`;

/** What was found at the path that was to be imported. */
export type Source = {
  readonly issues: readonly RawIssue[];
  readonly faults: readonly Fault[];
  /** What had to be guessed, a sentence each. */
  readonly guesses: readonly string[];
  /** Descriptions as Atlassian documents, by key, from a file beside. */
  readonly adfByKey: ReadonlyMap<string, unknown>;
  /** Projects as `*.project.json` files beside hold them. */
  readonly projects: readonly Readonly<Record<string, unknown>>[];
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that says something; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A key such as PAY-12, from which its project is read. */
export const isIssueKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]*-\d+$/i.test(value);

/** The objects of a list; none when it is no list. */
export const recordsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
