import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { attachments } from './attachments';

describe('attachments', () => {
  it.each<Row & { given: string }>([
    {
      given: 'exactly the minimum',
      issue: { attachmentNames: ['a.png', 'b.png'] },
      with: { minimum: 2 },
      status: 'met',
    },
    {
      given: 'one short',
      issue: { attachmentNames: ['a.png'] },
      with: { minimum: 2 },
      status: 'notMet',
      found: '1 of 2 attachments',
    },
    { given: 'none', status: 'notMet', found: 'No attachment' },
  ])('is $status given $given', (row) => {
    expectVerdict(attachments, row);
  });
});
