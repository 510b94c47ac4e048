import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** At least one fix version. */
export const fixVersionSet = defineRule({
  id: 'fix-version-set',
  title: 'Has a fix version',
  failureTitle: 'No fix version',
  why: 'Whoever waits for it can see in which release it comes.',
  invest: 'V',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if (facts.issue.fixVersions.length > 0) return met();
    if (!facts.project.hasVersions) return notApplicable('This project has no versions.');
    return notMet({
      found: 'No fix version',
      expected: '≥ 1',
      received: '0',
      remedy: 'Choose a fix version.',
      fix: { kind: 'setField', fieldId: 'fixVersions', fieldName: 'Fix versions' },
    });
  },
});
