import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { descriptionPresent } from './description-present';

describe('descriptionPresent', () => {
  it.each<Row & { given: string }>([
    { given: 'a sentence', text: 'Pay by card', status: 'met' },
    { given: 'blank lines only', text: '  \n ', status: 'notMet', found: 'Description is empty' },
    { given: 'no description', status: 'notMet' },
  ])('is $status given $given', (row) => {
    expectVerdict(descriptionPresent, row);
  });
});
