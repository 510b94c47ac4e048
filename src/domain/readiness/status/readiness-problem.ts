import type { Problem } from '../../problem';

/** A waiver without a reason says nothing to whoever reads it later. */
export const waiverNeedsReason = (): Problem => ({
  code: 'WAIVER_NEEDS_REASON',
  message: 'A waiver has a reason, so that whoever reads it later understands.',
  remedy: 'Write the reason in one sentence.',
});

/** The waiver's last day is over, or no day at all. */
export const waiverEndsInThePast = (day: string): Problem => ({
  code: 'WAIVER_ENDS_IN_THE_PAST',
  message: `The waiver would end on ${day}, which is no day to come.`,
  remedy: 'Choose today or a later day, or leave the end open.',
  facts: { day },
});

/** The question was removed while someone answered or assigned it. */
export const questionGone = (): Problem => ({
  code: 'QUESTION_GONE',
  message: 'Someone removed this question in the meantime.',
  remedy: 'Ask it again, or leave it.',
});

/** The text is empty or longer than what is kept. */
export const textOutOfBounds = (most: number): Problem => ({
  code: 'TEXT_OUT_OF_BOUNDS',
  message: `This has between 1 and ${String(most)} characters.`,
  remedy: 'Shorten it, or put the long form into the description.',
  facts: { most },
});

/** One work item holds only so much. */
export const tooMany = (what: string, most: number): Problem => ({
  code: 'TOO_MANY',
  message: `One work item holds at most ${String(most)} ${what}.`,
  remedy: `Remove one of the ${what} first.`,
  facts: { what, most },
});

/** A definition that is not in force as it is; `why` names the entry and what holds instead. */
export const definitionNotKept = (
  why: string,
  remedy = 'Put it right in More › JSON in and out, or in the history; everything else is in force.',
): Problem => ({ code: 'DEFINITION_NOT_KEPT', message: why, remedy, facts: { why } });
