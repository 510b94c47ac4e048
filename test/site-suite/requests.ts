import type { PersonName } from '../site/start-site';
import changes from './changes.json' with { type: 'json' };
import reads from './reads.json' with { type: 'json' };

/** One request with what is expected of its answer. */
export type SuiteRequest = {
  /** What the row shows, as the end of a sentence. */
  readonly shows: string;
  /** The product owner unless said. */
  readonly as?: PersonName;
  /** Method and path; `{project}` and `{issue}` stand for those of the site, other names for what was kept. */
  readonly request: string;
  readonly body?: unknown;
  /** Sends a text of so many characters instead of a body. */
  readonly bodyCharacters?: number;
  /** Sends a form with an empty file of this name. */
  readonly file?: string;
  readonly status: number;
  /** Paths that the answer must have: `values[].id` for each element of a list. */
  readonly has?: readonly string[];
  /** A text that the answer must hold. */
  readonly says?: string;
  /** What later rows call parts of the answer: `{link}` for `fields.issuelinks.0.id`. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** Changes the site, or stands on the sample: not sent to a real one. */
  readonly isLocal?: boolean;
};

/** Everything that the suite asks, in order: later rows stand on what earlier ones did. */
export const suiteRequests: readonly SuiteRequest[] = [
  ...(reads as readonly SuiteRequest[]),
  ...(changes as readonly SuiteRequest[]).map((row) => ({ ...row, isLocal: true })),
];
