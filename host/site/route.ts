import type { Caller } from './caller';

/** One request as a route sees it: parameters of the path decoded, the body parsed as JSON. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body, or the `FormData` of a form; undefined when there is none. */
  readonly body: unknown;
  readonly caller: Caller;
  /** The account that acts, the app's own included; undefined for the anonymous. */
  readonly accountId: string | undefined;
  readonly headers: Headers;
  /** `http://localhost:4100`, for the `self` links. */
  readonly origin: string;
};

/** A body is sent as JSON; without one the answer is empty. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One emulated endpoint. It is synchronous: the whole of it runs in one transaction. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The real path, `:name` for a parameter: `/rest/api/3/issue/:issueIdOrKey`. */
  readonly path: string;
  /** The query parameters that the route knows; any other is refused, unless tolerated everywhere. */
  readonly query?: readonly string[];
  readonly answer: (call: Call) => Answer;
};

const route =
  (method: Route['method']) =>
  (template: string, answer: Route['answer']): Route => {
    const [path = '', names] = template.split('?');
    return { method, path, ...(names === undefined ? {} : { query: names.split('&') }), answer };
  };

/** Routes by method. A template names the query parameters that the route knows: `/rest/api/3/user?accountId&expand`. */
export const get = route('GET');
export const post = route('POST');
export const put = route('PUT');
export const erase = route('DELETE');

/** What a route throws to refuse: the status and Jira's or Confluence's own error body. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`Refused with ${String(status)}`);
  }
}

/** Jira's error shape with sentences that belong to no field. */
export const jiraRefusal = (status: number, ...errorMessages: readonly string[]): Refusal =>
  new Refusal(status, { errorMessages, errors: {} });

/** Jira's error shape with a sentence for each field at fault: status 400. */
export const fieldRefusal = (errors: Readonly<Record<string, string>>): Refusal =>
  new Refusal(400, { errorMessages: [], errors });

/** The 501 of something that the site knows of and does not emulate. `what` completes the sentence. */
export const notEmulated = (what: string): Refusal =>
  jiraRefusal(501, `The site does not emulate ${what}.`);

/** An answer of 200 with this body. */
export const answered = (body: unknown): Answer => ({ status: 200, body });

/** The empty answer, 204. */
export const nothing: Answer = { status: 204 };
