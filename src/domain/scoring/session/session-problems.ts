import type { Problem } from '../../problem';

/** The session is gone, or it never invited this person: they are not told which. */
export const notInSession: Problem = {
  code: 'SESSION_NOT_FOUND',
  message: 'This session is over, or you are not invited to it.',
  remedy: 'Ask who runs it to invite you.',
};

/** Nothing changes in a session that has ended. */
export const sessionClosed: Problem = {
  code: 'SESSION_CLOSED',
  message: 'This session has ended.',
  remedy: 'What was agreed stays; open another session for more.',
};

/** A person was not asked for this column. */
export const columnNotYours = (column: string): Problem => ({
  code: 'COLUMN_NOT_YOURS',
  message: 'You are not asked for this column.',
  remedy: 'Ask who runs the session to add it for you.',
  facts: { column },
});

/** The others have seen the votes; another vote would be no secret one. */
export const alreadyRevealed: Problem = {
  code: 'VOTES_REVEALED',
  message: 'The votes on this number are revealed.',
  remedy: 'Ask who runs the session to have it voted on again.',
};

/** The vote is no number of the session's scale. */
export const notOnScale = (value: number): Problem => ({
  code: 'NOT_ON_SCALE',
  message: `${String(value)} is not on the scale of this session.`,
  remedy: 'Choose a number of the scale.',
  facts: { value },
});
