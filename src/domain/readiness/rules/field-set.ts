import { fieldText } from '../judge/field-text';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** A field has a value, or the one that is asked for (compared without case). */
export const fieldSet = defineRule({
  id: 'field-set',
  title: 'Field is filled in',
  failureTitle: 'Field is empty',
  why: 'What the team always needs should not be asked for in the middle of the work.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    field: { type: 'field', label: 'Field', initial: '' },
    equals: { type: 'text', label: 'Equal to (any value, when empty)', initial: '' },
  },
  needs: [],
  check: (facts, { field, equals }) => {
    if (field === '') return notApplicable('No field is chosen for this rule.');
    const name = facts.project.fieldNames[field];
    if (name === undefined) return notApplicable('The field of this rule no longer exists.');
    const value = fieldText(facts.issue.fields[field]);
    if (equals === '' ? value !== '' : value.toLowerCase() === equals.toLowerCase()) return met();
    return notMet({
      found: value === '' ? `${name} not set` : `${name} is ${value}, not ${equals}`,
      expected: equals === '' ? 'a value' : equals,
      received: value === '' ? 'none' : value,
      remedy: equals === '' ? `Set ${name}.` : `Set ${name} to ${equals}.`,
      fix: { kind: 'setField', fieldId: field, fieldName: name },
    });
  },
});
