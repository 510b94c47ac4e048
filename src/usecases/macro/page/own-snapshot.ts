import type { MacroPlace, SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Snapshot } from '#contract/macro/snapshot';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';

/** What tells a macro from a copy of it on the same page, which has the same id. */
export type ToldApart = { readonly shows: string; readonly localId: string | undefined };

/** Which macro on which page; what it shows and where it stands tell it from a copy of it on that page. */
export type NamedPlace = MacroPlace & { readonly shows: string; readonly localId: string };

/** What is published for a macro, and the id by which it is kept or would be. */
export type KnownSnapshot = { readonly macroId: string; readonly answer: SnapshotAnswer };

/**
 * Was this published of this very macro, or of a copy that shows the same? Not where both differ: it
 * stands elsewhere on the page and shows something else.
 */
export const isOwnSnapshot = (snapshot: Snapshot, { shows, localId }: ToldApart): boolean =>
  snapshot.shows === undefined || snapshot.shows === shows || snapshot.localId === localId;

/**
 * Finds what is published for a macro. One that was copied on its page has the id of its original: where
 * that stands elsewhere and shows something else, the copy is kept by its own place.
 */
export async function findOwnSnapshot(
  place: NamedPlace,
  ask: (macroId: string) => Promise<Result<SnapshotAnswer, Problem>>,
): Promise<Result<KnownSnapshot, Problem>> {
  const { macroId, localId } = place;
  const named = await ask(macroId);
  if (!named.ok) return named;
  const { value: answer } = named;
  if (answer.kind !== 'published' || macroId === localId || isOwnSnapshot(answer.snapshot, place))
    return ok({ macroId, answer });
  const placed = await ask(localId);
  return placed.ok ? ok({ macroId: localId, answer: placed.value }) : placed;
}
