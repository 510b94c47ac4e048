import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** The estimate is set. Zero is an estimate. */
export const estimated = defineRule({
  id: 'estimated',
  title: 'Is estimated',
  failureTitle: 'Not estimated',
  why: 'An estimate shows that the team has talked about the work and agrees on its size.',
  invest: 'E',
  severity: 'must',
  appliesTo: ['standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    const name = facts.project.estimateFieldName;
    if (facts.issue.estimate !== undefined) return met();
    if (name === undefined) return notApplicable('This project has no field for estimates.');
    return notMet({
      found: `${name} not set`,
      expected: 'an estimate',
      received: 'none',
      remedy: `Set ${name}.`,
      fix: { kind: 'setEstimate' },
    });
  },
});
