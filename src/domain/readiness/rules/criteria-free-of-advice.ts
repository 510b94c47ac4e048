import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Waymark has no remark on the wording of any criterion. */
export const criteriaFreeOfAdvice = defineRule({
  id: 'criteria-free-of-advice',
  title: 'Criteria are clearly worded',
  failureTitle: 'Criteria could be clearer',
  why: 'A vague criterion is argued about on the day of acceptance.',
  invest: 'T',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    const { total, advice } = facts.criteria;
    if (total === 0) return notApplicable('There are no criteria in its panel to read.');
    if (advice === undefined) return notApplicable('Their wording was not looked at.');
    if (advice === 0) return met();
    return notMet({
      found: `${String(advice)} ${advice === 1 ? 'criterion' : 'criteria'} could be clearer`,
      expected: 'no advice',
      received: String(advice),
      remedy: 'Read the advice beside each criterion, and reword it.',
      fix: { kind: 'reviewCriteria' },
    });
  },
});
