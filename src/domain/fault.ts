/** Something broke that no user can change: thrown by adapters and parsers, translated once at the edge. */
export class Fault<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}
