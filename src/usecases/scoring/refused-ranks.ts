import type { IssueId } from '#domain/issue/issue';
import type { RankRequest } from '#domain/scoring/cut/rank-plan';

/** What Jira did not move, and why, in its own words. */
export type RankRefusal = { readonly issueId: IssueId; readonly message: string };

/** Jira's own word on a request that it did not take; empty where it gave none. */
export const saidBy = (error: unknown): string =>
  (error as { readonly details?: readonly string[] }).details?.[0] ?? '';

/**
 * The request as it has to be sent after refusals: what was refused stands where it was, so nothing may
 * hang on it. It hangs on the nearest above in the wanted order instead, else on the nearest below.
 */
export function anchoredAnew(
  request: RankRequest,
  wanted: readonly IssueId[],
  refused: ReadonlySet<IssueId>,
): RankRequest {
  const { issues, after } = request;
  const first = issues[0];
  if (after === undefined || first === undefined || !refused.has(after)) return request;
  const moving = new Set(issues);
  return { issues, ...anchorFor(first, wanted, (id) => !refused.has(id) && !moving.has(id)) };
}

/**
 * Each refused work item once more, after the nearest one above it that was not refused. What is not
 * answered then stays refused: the others were moved, and that is told.
 */
export async function retryAlone(
  refused: ReadonlySet<IssueId>,
  wanted: readonly IssueId[],
  { rank }: { readonly rank: (request: RankRequest) => Promise<readonly RankRefusal[]> },
): Promise<readonly RankRefusal[]> {
  const still: RankRefusal[] = [];
  const missing = new Set(refused);
  for (const id of wanted.filter((one) => refused.has(one))) {
    const anchor = anchorFor(id, wanted, (other) => !missing.has(other));
    const answers = await rank({ issues: [id], ...anchor }).catch((error: unknown) => [
      { issueId: id, message: saidBy(error) },
    ]);
    if (answers.length === 0) missing.delete(id);
    else still.push(...answers);
  }
  return still;
}

function anchorFor(
  id: IssueId,
  wanted: readonly IssueId[],
  isFirm: (id: IssueId) => boolean,
): Pick<RankRequest, 'after' | 'before'> {
  const at = wanted.indexOf(id);
  const above = wanted.slice(0, at).reverse().find(isFirm);
  if (above !== undefined) return { after: above };
  const below = wanted.slice(at + 1).find(isFirm);
  return below === undefined ? {} : { before: below };
}
