import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { descriptionLongEnough } from './description-long-enough';

describe('descriptionLongEnough', () => {
  it.each<Row & { given: string }>([
    { given: 'exactly the minimum', text: '0123456789', with: { minimum: 10 }, status: 'met' },
    {
      given: 'one short',
      text: '012345678',
      with: { minimum: 10 },
      status: 'notMet',
      found: 'Description has 9 of 10 characters',
    },
    {
      given: 'nothing',
      with: { minimum: 10 },
      status: 'notMet',
      found: 'Description has 0 of 10 characters',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(descriptionLongEnough, row);
  });
});
