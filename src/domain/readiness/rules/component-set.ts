import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** At least one component. */
export const componentSet = defineRule({
  id: 'component-set',
  title: 'Has a component',
  failureTitle: 'No component',
  why: 'It tells who knows this part, and who should be asked.',
  invest: 'I',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if (facts.issue.components.length > 0) return met();
    if (!facts.project.hasComponents) return notApplicable('This project has no components.');
    return notMet({
      found: 'No component',
      expected: '≥ 1',
      received: '0',
      remedy: 'Choose a component.',
      fix: { kind: 'setField', fieldId: 'components', fieldName: 'Components' },
    });
  },
});
