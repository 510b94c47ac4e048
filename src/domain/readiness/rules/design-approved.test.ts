import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { designApproved } from './design-approved';

describe('designApproved', () => {
  it.each<Row & { given: string }>([
    {
      given: 'a confirmation',
      text: 'https://figma.com/1',
      state: {
        confirmations: { 'design-approved': { by: 'ana', on: '2026-03-01T00:00:00.000Z' } },
      },
      status: 'met',
    },
    {
      given: 'the label',
      text: 'https://figma.com/1',
      issue: { labels: ['design-approved'] },
      status: 'met',
    },
    {
      given: 'neither',
      text: 'https://figma.com/1',
      status: 'notMet',
      found: 'Design not approved yet',
    },
    { given: 'no design', text: 'None', status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(designApproved, row);
  });
});
