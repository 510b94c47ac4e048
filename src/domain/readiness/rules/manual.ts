import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** A person says so: nothing that can be looked up. */
export const manual = defineRule({
  id: 'manual',
  title: 'Confirmed by a person',
  failureTitle: 'Not confirmed',
  why: 'Some things only a person can know.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts, _values, key) =>
    facts.state.confirmations[key] !== undefined
      ? met()
      : notMet({
          found: 'Not confirmed',
          expected: 'confirmed',
          received: 'not said',
          remedy: 'Confirm it when it is so.',
          fix: { kind: 'confirm' },
        }),
});
