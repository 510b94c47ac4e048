/** What a product answered. `json` is absent where the body was empty or not JSON. */
export type ProductAnswer = {
  readonly status: number;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
};

/** One call as it leaves: a path with its query, already escaped. */
export type ProductCall = {
  readonly product: 'jira' | 'confluence';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Goes along as a form in place of a body. Only pages send files. */
  readonly file?: NamedFile;
};

/** A file that a person chose. */
export type NamedFile = { readonly name: string; readonly content: Blob };

/**
 * Sends one call to Jira or Confluence, as the person who looks (browser), as the invoking person or
 * as the app (functions): whoever makes the port decides.
 * @throws {Fault} When no answer came: the network is gone, or the platform refused to send.
 */
export type Request = (call: ProductCall) => Promise<ProductAnswer>;
