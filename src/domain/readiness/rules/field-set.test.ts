import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { fieldSet } from './field-set';

describe('fieldSet', () => {
  it.each<Row & { given: string }>([
    {
      given: 'an option',
      issue: { fields: { customfield_10100: { value: 'France' } } },
      with: { field: 'customfield_10100' },
      status: 'met',
    },
    {
      given: 'nothing',
      with: { field: 'customfield_10100' },
      status: 'notMet',
      found: 'Market not set',
    },
    {
      given: 'the value asked for',
      issue: { fields: { customfield_10100: { value: 'France' } } },
      with: { field: 'customfield_10100', equals: 'france' },
      status: 'met',
    },
    {
      given: 'another value',
      issue: { fields: { customfield_10100: { value: 'Italy' } } },
      with: { field: 'customfield_10100', equals: 'France' },
      status: 'notMet',
      found: 'Market is Italy, not France',
    },
    { given: 'a deleted field', with: { field: 'customfield_666' }, status: 'notApplicable' },
    { given: 'no field chosen', status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(fieldSet, row);
  });
});
