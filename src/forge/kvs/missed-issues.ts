import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { IssueId } from '#domain/issue/issue';

const ids = v.array(v.string());
const keyOf = (issueId: IssueId): string => `missed-by:${issueId}`;

/** Keeps whose verdict may follow when an issue is deleted: what its deletion tells names none of them. */
export async function rememberMissed(issueId: IssueId, by: readonly IssueId[]): Promise<void> {
  const known = await missedWith(issueId);
  if (known.join() === by.join()) return;
  if (by.length === 0) await kvs.delete(keyOf(issueId));
  else await kvs.set(keyOf(issueId), by);
}

/** Those that were kept of an issue; none where Waymark never saw it. */
export async function missedWith(issueId: IssueId): Promise<readonly IssueId[]> {
  const outcome = v.safeParse(ids, await kvs.get(keyOf(issueId)));
  return outcome.success ? outcome.output : [];
}

/** The issue is gone, and with it what was kept of it. */
export const forgetMissed = (issueId: IssueId): Promise<void> => kvs.delete(keyOf(issueId));
