import type { AcceptanceCriterion } from '../acceptance-criterion';

/** What a line says and how, in at most seven letters. */
export function markOf({
  text,
  kind,
  isRequired,
}: Pick<AcceptanceCriterion, 'text' | 'kind' | 'isRequired'>): string {
  // FNV-1a, 32 bits: short beats strong here, a clash only leaves one line as it is.
  let hash = 0x811c9dc5;
  for (const letter of `${kind}${String(isRequired)}${text}`) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Does the line still say what its template gave it? One that does not say what it was given does not. */
export const isAsGiven = (item: AcceptanceCriterion): boolean =>
  item.templateOrigin?.mark === markOf(item);
