/** One REST call that Waymark may make: nothing else can be sent. */
export type Call = {
  readonly product: 'jira' | 'confluence';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{names}` to be filled in. */
  readonly path: string;
  /** One complete set of scopes, as platform documentation lists it for the endpoint. */
  readonly scopes: readonly string[];
  /** `viewer`: from the browser; `user`: by a function as who invoked it; `app`: by a function as the app. */
  readonly as: readonly ('viewer' | 'user' | 'app')[];
  /** What for, in words an administrator reads before installing. */
  readonly why: string;
  /** Reads that go by POST: a read-only connection lets them through. */
  readonly isRead?: true;
};
