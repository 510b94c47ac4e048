import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** All four WSJF values are given. */
export const wsjfScored = defineRule({
  id: 'wsjf-scored',
  title: 'Scored for WSJF',
  failureTitle: 'No WSJF score',
  why: 'What is not scored is ranked by accident.',
  invest: 'V',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) =>
    facts.scoring.isScored
      ? met()
      : notMet({
          found: 'No WSJF score',
          expected: 'a score',
          received: 'none',
          remedy: 'Give its four numbers.',
          fix: { kind: 'score' },
        }),
});
