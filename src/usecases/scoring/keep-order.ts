import type { KeepRankRequest } from '#contract/scoring/scoring-definitions';
import { idsPerPart } from '#contract/scoring/scoring-definitions';
import type { IssueId } from '#domain/issue/issue';

/** An order that is about to be written over, and the one that takes its place. */
export type OrderToKeep = {
  readonly projectId: string;
  readonly level: string;
  readonly before: readonly IssueId[];
  readonly after: readonly IssueId[];
};

/**
 * Has an order kept so that it can be given back, in as many parts as it takes; the first part goes last.
 * `send` answers the id under which the order is kept.
 */
export async function keepOrder(
  { projectId, level, before, after }: OrderToKeep,
  send: (request: KeepRankRequest) => Promise<string>,
): Promise<void> {
  const of = Math.max(1, Math.ceil(before.length / idsPerPart));
  let id: string | undefined;
  for (let index = of - 1; index >= 0; index -= 1) {
    const [from, to] = [index * idsPerPart, (index + 1) * idsPerPart];
    id = await send({
      projectId,
      level,
      before: before.slice(from, to),
      after: after.slice(from, to),
      part: { index, of, ...(id === undefined ? {} : { id }) },
    });
  }
}
