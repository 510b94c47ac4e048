import { isNonFunctional } from '../../criteria/wording/non-functional';
import { oncePerDescription } from '../judge/description-digest';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

const mentionsConcern = oncePerDescription(({ lowerText }) => isNonFunctional(lowerText));

/** Criteria or description say something about speed, safety, access or the like. */
export const nonFunctionalCriteria = defineRule({
  id: 'non-functional-criteria',
  title: 'Says how well, not only what',
  failureTitle: 'No non-functional criterion',
  why: 'Speed, safety and access are cheap to plan and dear to add.',
  invest: 'T',
  severity: 'info',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if ((facts.criteria.nonFunctional ?? 0) > 0 || mentionsConcern(facts.description)) return met();
    if (facts.criteria.total > 0 && facts.criteria.nonFunctional === undefined)
      return notApplicable('The wording of the criteria was not looked at.');
    return notMet({
      found: 'Nothing said about speed, safety or access',
      expected: '≥ 1 non-functional criterion',
      received: '0',
      remedy: 'Add what it must hold besides doing its work.',
      fix: { kind: 'addCriterion' },
    });
  },
});
