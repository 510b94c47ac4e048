import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';
import { isDefect } from '../definition/work-type';

/** At least `minimum` acceptance criteria, in Waymark or under their heading in the description. */
export const acceptanceCriteria = defineRule({
  id: 'acceptance-criteria',
  title: 'Has acceptance criteria',
  failureTitle: 'No acceptance criteria',
  why: 'Without them nobody can tell whether the work is finished.',
  invest: 'T',
  severity: 'must',
  appliesTo: ['standard'],
  parameters: {
    minimum: { type: 'number', label: 'At least', initial: 1, from: 1, through: 30 },
  },
  needs: [],
  check: (facts, { minimum }) => {
    if (isDefect(facts.issue)) return notApplicable('A bug is accepted when it is gone.');
    const written =
      facts.criteria.total >= minimum
        ? facts.criteria.total
        : Math.max(facts.criteria.total, facts.description.criteriaCount);
    if (written >= minimum) return met();
    const missing = minimum - written;
    return notMet({
      found:
        written === 0
          ? 'No acceptance criteria'
          : `${String(written)} acceptance ${written === 1 ? 'criterion' : 'criteria'} of ${String(minimum)}`,
      expected: `≥ ${String(minimum)}`,
      received: String(written),
      remedy: `Write ${String(missing)}${written === 0 ? '' : ' more'}: what must be true for this to be accepted?`,
      fix: { kind: 'addCriterion' },
    });
  },
});
