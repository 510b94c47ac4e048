import { Fault } from '#domain/fault';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';

/** Too many people changed a record at once, and nobody waits who could be told: the same is better tried again. */
export class RecordBusy extends Fault<'RECORD_BUSY'> {
  constructor(problem: Problem) {
    super('RECORD_BUSY', problem.message);
  }
}

/**
 * Was a change kept that an event asked for? What is refused for good is passed by.
 * @throws {RecordBusy} When too many others changed the record: the event is not done with.
 */
export function isKept(answer: Result<unknown, Problem>): boolean {
  if (!answer.ok && answer.error.code === 'TRY_LATER') throw new RecordBusy(answer.error);
  return answer.ok;
}
