import type { Clock } from '../../../clock';
import { Refusal } from '../../route';

/** Counts the writes to each work item. */
export type WriteLimit = {
  /** Counts one write. @throws {Refusal} When the work item was written to too often, 429. */
  readonly take: (issueId: string) => void;
};

/** Source: developer.atlassian.com/cloud/jira/platform/rate-limiting, 2026: per work item, whoever writes. */
const windows = [
  { most: 20, ms: 2_000 },
  { most: 100, ms: 30_000 },
] as const;

const longestMs = 30_000;

/** A limit on the site's own clock. */
export function createWriteLimit(clock: Clock): WriteLimit {
  const writesByIssue = new Map<string, number[]>();
  return {
    take(issueId) {
      const nowMs = clock.now();
      const writes = (writesByIssue.get(issueId) ?? []).filter((at) => at > nowMs - longestMs);
      for (const { most, ms } of windows) {
        const recent = writes.filter((at) => at > nowMs - ms);
        const [oldest] = recent;
        if (oldest === undefined || recent.length < most) continue;
        throw tooManyWrites(most, { nowMs, freeMs: oldest + ms });
      }
      writesByIssue.set(issueId, [...writes, nowMs]);
    },
  };
}

function tooManyWrites(
  most: number,
  { nowMs, freeMs }: { nowMs: number; freeMs: number },
): Refusal {
  const message = 'Rate limit exceeded: too many writes to one issue.';
  return new Refusal(
    429,
    { errorMessages: [message], errors: {} },
    {
      'Retry-After': String(Math.max(1, Math.ceil((freeMs - nowMs) / 1000))),
      'X-RateLimit-Limit': String(most),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(freeMs).toISOString(),
      'X-RateLimit-NearLimit': 'true',
      'RateLimit-Reason': 'jira-per-issue-on-write',
    },
  );
}
