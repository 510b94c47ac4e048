import type { IssueId } from '#domain/issue/issue';
import type { BacklogItem } from './backlog-item';
import type { BacklogPorts, LoadOptions } from './load-backlog';
import { loadBacklog } from './load-backlog';

/** After so long Jira is asked again for what is left. */
const restMs = 15_000;

/**
 * Loads a backlog however long Jira stays busy or out of reach: what has arrived is kept and shown, and only
 * the rest is asked for again. Before the first row there is nothing to keep: then the fault is thrown.
 */
export async function loadHoweverBusy(
  jql: string,
  ports: BacklogPorts,
  options: LoadOptions & {
    /** Will waiting help? */
    readonly isPassing: (error: unknown) => boolean;
    /** Told before each rest. */
    readonly onRest: () => void;
  },
): Promise<readonly BacklogItem[]> {
  const arrived = new Map<IssueId, BacklogItem>();
  for (;;) {
    try {
      return await loadBacklog(jql, ports, { ...options, arrived });
    } catch (error) {
      if (arrived.size === 0 || !options.isPassing(error)) throw error;
      options.onRest();
      await ports.wait(restMs);
    }
  }
}
