import { addDays } from '../../time/calendar-day';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** A due date lies today or later, not before the start date, and not after its releases. */
export const dueDateSane = defineRule({
  id: 'due-date-sane',
  title: 'Due date makes sense',
  failureTitle: 'Due date does not make sense',
  why: 'A date that cannot be kept teaches everyone to ignore dates.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    required: {
      type: 'choice',
      label: 'Without a due date',
      initial: 'no',
      choices: [
        { value: 'no', label: 'is fine' },
        { value: 'yes', label: 'is not met' },
      ],
    },
  },
  needs: [],
  check: (facts, { required }) => {
    const { dueOn, startOn, fixVersions } = facts.issue;
    const fix = { kind: 'setField', fieldId: 'duedate', fieldName: 'Due date' } as const;
    const remedy = 'Choose a due date that can be kept.';
    if (dueOn === undefined) {
      if (required === 'no' || !facts.project.hasDueDates)
        return notApplicable('It has no due date.');
      return notMet({
        found: 'Due date not set',
        expected: 'a date',
        received: 'none',
        remedy,
        fix,
      });
    }
    if (dueOn < facts.today)
      return notMet({
        found: `Due date ${dueOn} is over`,
        expected: `${facts.today} or later`,
        received: dueOn,
        remedy,
        fix,
      });
    const overdue = addDays(dueOn, 1);
    if (startOn !== undefined && dueOn < startOn)
      return notMet(
        {
          found: `Due ${dueOn}, before its start`,
          expected: `≥ ${startOn}`,
          received: dueOn,
          remedy,
          fix,
        },
        overdue,
      );
    const release = fixVersions.find(
      ({ releaseOn, isReleased }) => !isReleased && releaseOn !== undefined && releaseOn < dueOn,
    );
    if (release?.releaseOn === undefined) return met(overdue);
    return notMet(
      {
        found: `Due ${dueOn}, after the release of ${release.name}`,
        expected: `≤ ${release.releaseOn}`,
        received: dueOn,
        remedy,
        fix,
      },
      overdue,
    );
  },
});
