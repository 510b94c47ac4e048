import type { Instant } from '../time/instant';
import { epochMsOf } from '../time/instant';
import type { History } from './history';
import { changesOf } from './history';

/** A stretch of time between two moments. */
export type Stretch = { readonly from: Instant; readonly until: Instant };

/** Milliseconds between the two moments that were spent in one of the statuses. */
function msInStatuses(history: History, statusIds: ReadonlySet<string>, within: Stretch): number {
  const changes = changesOf(history, 'status');
  const until = epochMsOf(within.until);
  let current = changes[0]?.from ?? '';
  let since = epochMsOf(within.from);
  let spent = 0;
  for (const change of changes) {
    const at = Math.min(Math.max(epochMsOf(change.at), since), until);
    if (statusIds.has(current)) spent += at - since;
    since = at;
    current = change.to ?? '';
  }
  return spent + (statusIds.has(current) ? until - since : 0);
}

/** The share of the time from start to finish spent in active statuses, 0 to 1; undefined for no time. */
export function findFlowEfficiency(
  history: History,
  activeStatusIds: ReadonlySet<string>,
  within: Stretch,
): number | undefined {
  const total = epochMsOf(within.until) - epochMsOf(within.from);
  return total <= 0 ? undefined : msInStatuses(history, activeStatusIds, within) / total;
}

/** Milliseconds within the stretch during which Jira's flag was set. */
export function blockedMs(history: History, within: Stretch): number {
  const until = epochMsOf(within.until);
  let since = epochMsOf(within.from);
  let isFlagged = (changesOf(history, 'flagged')[0]?.from ?? '') !== '';
  let blocked = 0;
  for (const change of changesOf(history, 'flagged')) {
    const at = Math.min(Math.max(epochMsOf(change.at), since), until);
    if (isFlagged) blocked += at - since;
    since = at;
    isFlagged = (change.to ?? '') !== '';
  }
  return blocked + (isFlagged ? until - since : 0);
}
