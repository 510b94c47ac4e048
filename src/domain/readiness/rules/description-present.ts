import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** Something is written in the description. White space is nothing. */
export const descriptionPresent = defineRule({
  id: 'description-present',
  title: 'Has a description',
  failureTitle: 'Description is empty',
  why: 'Without it everyone fills the gap with a guess of their own.',
  invest: 'N',
  severity: 'must',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) =>
    facts.description.text !== ''
      ? met()
      : notMet({
          found: 'Description is empty',
          expected: 'a description',
          received: 'none',
          remedy: 'Write what is wanted and why.',
          fix: { kind: 'writeDescription' },
        }),
});
