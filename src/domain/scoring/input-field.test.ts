import fc from 'fast-check';
import type { InputField } from './input-field';
import {
  contentOfField,
  numberInField,
  numberOptions,
  stepsOf,
  valuesWithFields,
  stepsOfFields,
  withoutOption,
} from './input-field';
import { defaultScale } from './scale/scale';

const points: InputField = { fieldId: 'customfield_10028', name: 'Story Points' };
const impact: InputField = {
  fieldId: 'customfield_10040',
  name: 'Impact',
  options: [
    { id: '11', name: 'High', value: 8 },
    { id: '12', name: 'Low', value: 1 },
    { id: '13', name: 'Some', value: 3 },
  ],
};

describe('numberInField', () => {
  it.each([
    { given: 'a number', field: points, sent: 5, value: 5 },
    { given: 'a number that is 0', field: points, sent: 0, value: 0 },
    { given: 'an empty field', field: points, sent: null, value: undefined },
    {
      given: 'a field that is not on the work item',
      field: points,
      sent: undefined,
      value: undefined,
    },
    { given: 'a text', field: points, sent: '5', value: undefined },
    { given: 'an option', field: impact, sent: { id: '13', value: 'Some' }, value: 3 },
    {
      given: 'an option that stands for nothing',
      field: impact,
      sent: { id: '99' },
      value: undefined,
    },
    { given: 'no option', field: impact, sent: null, value: undefined },
  ])('is $value given $given', ({ field, sent, value }) => {
    expect(numberInField(field, sent)).toBe(value);
  });
});

describe('contentOfField', () => {
  it('reads back as the number that was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(points, impact), fc.constantFrom(1, 3, 8), (field, value) => {
        const content = contentOfField(field, value);
        expect(content.ok && numberInField(field, content.value)).toBe(value);
      }),
    );
  });

  it('empties a field', () => {
    expect(contentOfField(impact, undefined)).toEqual({ ok: true, value: null });
  });

  it('refuses a number that no option stands for, and names the field', () => {
    expect(contentOfField(impact, 5)).toMatchObject({
      ok: false,
      error: { code: 'NO_SUCH_OPTION', message: 'No option of Impact stands for 5.' },
    });
  });
});

describe('valuesWithFields', () => {
  it('takes what the field holds, also where Waymark holds another number', () => {
    const own = { userBusinessValue: 5, jobSize: 2 };
    const sent = { customfield_10028: 13, customfield_10040: { id: '11' } };
    const fields = { jobSize: points, timeCriticality: impact };
    expect(valuesWithFields(own, fields, sent)).toEqual({
      userBusinessValue: 5,
      timeCriticality: 8,
      jobSize: 13,
    });
  });

  it('has no number where the field is empty: never the one from before', () => {
    expect(
      valuesWithFields({ jobSize: 2 }, { jobSize: points }, { customfield_10028: null }),
    ).toEqual({});
  });
});

describe('stepsOf', () => {
  it('is the scale for numbers, and the options’ own numbers, rising, for a select', () => {
    expect(stepsOf(undefined, defaultScale)).toEqual(defaultScale);
    expect(stepsOf(points, defaultScale)).toEqual(defaultScale);
    expect(stepsOf(impact, defaultScale)).toEqual([1, 3, 8]);
  });
});

describe('stepsOfFields', () => {
  it('is of the columns asked for that are kept in a choice field', () => {
    const fields = { jobSize: points, timeCriticality: impact, riskReduction: impact };
    expect(stepsOfFields(fields, ['jobSize', 'timeCriticality'])).toEqual({
      timeCriticality: [1, 3, 8],
    });
  });
});

describe('withoutOption', () => {
  it('names the numbers that the field cannot hold; a number field holds all', () => {
    expect(withoutOption(impact, [1, 2, 3, 5, 8])).toEqual([2, 5]);
    expect(withoutOption(points, [1, 2])).toEqual([]);
    expect(withoutOption(undefined, [1, 2])).toEqual([]);
  });
});

describe('numberOptions', () => {
  const named = (...names: string[]) => names.map((name, at) => ({ id: String(at), name }));

  it('takes the numbers that the names hold', () => {
    const numbered = numberOptions(named('1 – low', '8 – high', 'max 20'), defaultScale);
    expect(numbered.map(({ value }) => value)).toEqual([1, 8, 20]);
  });

  it('goes up the scale where a name has no number', () => {
    const numbered = numberOptions(named('Low', 'Some', 'High'), defaultScale);
    expect(numbered.map(({ value }) => value)).toEqual([1, 2, 3]);
  });
});
