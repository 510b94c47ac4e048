import type { Actor } from '../../record/record';
import { readinessRules } from './readiness-change';
import type { ReadinessChange } from './readiness-change';
import type { ReadinessState } from './readiness-state';
import { emptyReadinessState, isInForce, openQuestions } from './readiness-state';

const ana: Actor = { accountId: 'ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };

describe('readinessRules', () => {
  it('keeps who waived, when and why', () => {
    expect(after({ type: 'waive', rule: 'parent', reason: ' A single story ' }).waivers).toEqual({
      parent: { by: 'ana', on: ana.at, reason: 'A single story' },
    });
  });

  it('takes a waiver back', () => {
    const state = after(
      { type: 'waive', rule: 'parent', reason: 'Alone' },
      { type: 'unwaive', rule: 'parent' },
    );
    expect(state).toEqual(emptyReadinessState);
  });

  it.each<{ given: string; change: ReadinessChange; code: string }>([
    {
      given: 'a waiver without a reason',
      change: { type: 'waive', rule: 'parent', reason: ' ' },
      code: 'WAIVER_NEEDS_REASON',
    },
    {
      given: 'a waiver that ended last week',
      change: { type: 'waive', rule: 'parent', reason: 'x', expiresOn: '2026-03-02' },
      code: 'WAIVER_ENDS_IN_THE_PAST',
    },
    {
      given: 'a waiver that ends on no day',
      change: { type: 'waive', rule: 'parent', reason: 'x', expiresOn: '2026-02-30' },
      code: 'WAIVER_ENDS_IN_THE_PAST',
    },
    {
      given: 'an empty question',
      change: { type: 'ask', id: 'q', text: '' },
      code: 'TEXT_OUT_OF_BOUNDS',
    },
    {
      given: 'an answer without a word',
      change: { type: 'answer', id: 'q', text: ' ' },
      code: 'TEXT_OUT_OF_BOUNDS',
    },
    {
      given: 'an answer to a question that is gone',
      change: { type: 'answer', id: 'q', text: 'Yes' },
      code: 'QUESTION_GONE',
    },
  ])('refuses $given', ({ change, code }) => {
    const answer = readinessRules.apply(emptyReadinessState, change, ana);
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it('asks, assigns and answers', () => {
    const asked = after(
      { type: 'ask', id: 'q', text: 'Which cards?' },
      { type: 'assign', id: 'q', assignee: 'ben' },
    );
    expect(openQuestions(asked)).toMatchObject([{ text: 'Which cards?', assignee: 'ben' }]);
    const answered = after(
      { type: 'ask', id: 'q', text: 'Which cards?' },
      { type: 'answer', id: 'q', text: 'All' },
    );
    expect(openQuestions(answered)).toEqual([]);
  });

  it('asks once when the same question arrives twice', () => {
    const ask: ReadinessChange = { type: 'ask', id: 'q', text: 'Which cards?' };
    expect(after(ask, ask).questions).toHaveLength(1);
  });

  it('remembers the first start only, until it is forgotten', () => {
    const start = (on: string): ReadinessChange => ({ type: 'start', on, isReady: true, left: [] });
    expect(after(start('2026-03-01'), start('2026-03-05')).started?.on).toBe('2026-03-01');
    const late = { type: 'start', on: '2026-03-01', seenOn: '2026-03-02', isReady: true, left: [] };
    expect(after(late as ReadinessChange).started).toMatchObject({ seenOn: '2026-03-02' });
    expect(after(start('2026-03-01'), { type: 'forgetStart' }).started).toBeUndefined();
  });
});

describe('isInForce', () => {
  const waiver = { by: 'ana', on: ana.at, reason: 'x' };

  it.each([
    { given: 'without an end', expiresOn: undefined, holds: true },
    { given: 'on its last day', expiresOn: '2026-03-09', holds: true },
    { given: 'the day after', expiresOn: '2026-03-08', holds: false },
  ])('is $holds $given', ({ expiresOn, holds }) => {
    const ending = expiresOn === undefined ? waiver : { ...waiver, expiresOn };
    expect(isInForce(ending, '2026-03-09')).toBe(holds);
  });
});

// Helpers

function after(...changes: ReadinessChange[]): ReadinessState {
  return changes.reduce((state, change) => {
    const next = readinessRules.apply(state, change, ana);
    if (!next.ok) throw new Error(next.error.message);
    return next.value;
  }, emptyReadinessState);
}
