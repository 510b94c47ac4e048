import type { IssueId } from '#domain/issue/issue';

/** How issues of one event are evaluated. */
export type EachPorts = {
  readonly evaluate: (issueId: IssueId) => Promise<unknown>;
  /** Is it a fault that goes by, so that the whole event is better tried again? */
  readonly isPassing: (fault: unknown) => boolean;
  /** Has issues evaluated later, each by itself. */
  readonly byThemselves: (issueIds: readonly IssueId[]) => Promise<void>;
};

/** More than these, and it is not the issues that are at fault. */
const faultsAtMost = 10;

/**
 * Evaluates the issues of one event, one after the other. One that makes a fault holds up none of the
 * others: it is evaluated by itself later, where it fails alone.
 * @throws What the only issue, the eleventh faulty one, or anything that goes by throws.
 */
export async function evaluateEach(
  issueIds: readonly IssueId[],
  { evaluate, isPassing, byThemselves }: EachPorts,
): Promise<void> {
  const faulty: IssueId[] = [];
  for (const issueId of issueIds)
    try {
      await evaluate(issueId);
    } catch (fault) {
      if (issueIds.length === 1 || isPassing(fault) || faulty.length === faultsAtMost) throw fault;
      faulty.push(issueId);
    }
  if (faulty.length > 0) await byThemselves(faulty);
}
