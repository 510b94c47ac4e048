import type { Turns } from '../../ports/turns';

/** What was found when looking, and how to write it; nothing to write where it stands already. */
export type Looked<Found> = {
  readonly found: Found;
  readonly write?: () => Promise<void>;
};

/**
 * Looks at a subject and writes what was found, so that of several that do it at once the last write is
 * of the last look, though what is written knows no condition. Whoever began later sees all that an
 * earlier one saw: the earlier one leaves the write to it. Where another began while this one wrote, it
 * may have looked before the write, so this one looks again; that ends, because what stands already is
 * not written.
 */
export async function writeInTurn<Found>(
  subjectId: string,
  turns: Turns,
  look: () => Promise<Looked<Found>>,
): Promise<Found> {
  let turn = await turns.begin(subjectId);
  let looked = await look();
  while (looked.write !== undefined && (await turns.isLast(subjectId, turn))) {
    await looked.write();
    if (await turns.isLast(subjectId, turn)) break;
    turn = await turns.begin(subjectId);
    looked = await look();
  }
  return looked.found;
}
