/** A value, or the reason there is none. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The answer that went well. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The answer that did not, with its reason. */
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});
