import type { ReadAnswer } from '#contract/record';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { isDecided } from '#domain/criteria/acceptance-criterion';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { LiveCriteria } from './use-criteria';

const notVerified: Problem = {
  code: 'TRY_LATER',
  message: 'Waymark could not look up who accepted what, and saved nothing.',
  remedy: 'Try again in a minute.',
};

/**
 * The list as it may leave the panel: what it calls accepted, rejected or waived is what the record says,
 * as a copy could have been written by anybody. Undefined, and told, where the record does not answer.
 */
export async function verifiedItems(
  live: Pick<LiveCriteria, 'newest' | 'offer' | 'tell'>,
  readRecord: () => Promise<Result<ReadAnswer, Problem>>,
): Promise<readonly AcceptanceCriterion[] | undefined> {
  const { items } = live.newest();
  if (!items.some(isDecided)) return items;
  const answer = await readRecord().catch(() => undefined);
  const record = answer?.ok === true ? parseCriteriaState(answer.value.state) : undefined;
  if (answer?.ok !== true || record?.ok !== true) {
    live.tell(notVerified);
    return undefined;
  }
  live.offer(answer.value.version, record.value);
  return live.newest().items;
}
