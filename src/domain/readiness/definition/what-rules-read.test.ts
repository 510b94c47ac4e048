import type { ChosenRule } from './definition';
import { starterDefinition } from './definition';
import { asksOneByOne, fieldsNamedBy } from './what-rules-read';

const definitionWith = (...rules: readonly Omit<ChosenRule, 'key'>[]) => ({
  ...starterDefinition,
  rules: rules.map((rule, index) => ({ ...rule, key: String(index) })),
});
const fieldRule = (field: string, isOn = true) => ({
  ...{ ruleId: 'field-set', isOn },
  parameters: { field },
});

describe('fieldsNamedBy', () => {
  it('names each field once, and none of a rule that is off or has none chosen', () => {
    const rules = [fieldRule('a'), fieldRule('b'), fieldRule('a'), fieldRule('c', false)];
    expect(fieldsNamedBy([definitionWith(...rules, fieldRule(''))])).toEqual(['a', 'b']);
    expect(fieldsNamedBy([starterDefinition])).toEqual([]);
  });
});

describe('asksOneByOne', () => {
  it.each([
    { rule: { ruleId: 'design-linked', isOn: true }, is: true },
    { rule: { ruleId: 'design-linked', isOn: false }, is: false },
    { rule: { ruleId: 'jql', isOn: true, parameters: { query: 'labels = a' } }, is: false },
    { rule: { ruleId: 'expression', isOn: true, parameters: { source: 'true' } }, is: true },
  ])('is $is with $rule', ({ rule, is }) => {
    expect(asksOneByOne([definitionWith(rule)])).toBe(is);
  });
});
