import { blockersOf } from '../judge/blockers';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Everything unfinished that it waits for is due on or before the day it starts, or is due itself. */
export const dependenciesDated = defineRule({
  id: 'dependencies-dated',
  title: 'Dependencies come first',
  failureTitle: 'A dependency comes too late',
  why: 'What is needed must be there before it is needed.',
  invest: 'I',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: ['linkedDates'],
  check: (facts) => {
    const needed = facts.issue.startOn ?? facts.issue.dueOn;
    const blockers = blockersOf(facts.issue.links).filter(
      (link) => link.other.status?.category !== 'done',
    );
    if (blockers.length === 0) return notApplicable('It waits for nothing.');
    if (needed === undefined) return notApplicable('It has no date itself.');
    const days = facts.outside.dueDayByKey;
    if (days === undefined) return notApplicable('The other dates were not looked at.');
    const late = blockers.find((link) => (days[link.other.key] ?? '9999') > needed);
    if (late === undefined) return met();
    const { key } = late.other;
    const due = days[key];
    return notMet(
      {
        found:
          due === undefined ? `${key} has no due date` : `${key} is due ${due}, after ${needed}`,
        expected: `due by ${needed}`,
        received: due ?? 'no date',
        remedy: `Agree on a date for ${key}, or move this one.`,
        fix: { kind: 'dateOther', otherKey: key, by: needed },
      },
      // As for what blocks: it may be deleted, or dated, without a word to this one.
      facts.today,
    );
  },
});
