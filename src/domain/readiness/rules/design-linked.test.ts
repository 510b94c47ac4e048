import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { designLinked } from './design-linked';

describe('designLinked', () => {
  it.each<Row & { given: string }>([
    { given: 'an address in the text', text: 'See https://www.figma.com/file/1', status: 'met' },
    {
      given: 'a web link',
      outside: { remoteLinks: [{ url: 'https://balsamiq.cloud/x', title: 'Mock-up' }] },
      status: 'met',
    },
    { given: 'a file', issue: { attachmentNames: ['checkout.sketch'] }, status: 'met' },
    {
      given: "the team's own pattern",
      outside: { remoteLinks: [{ url: 'https://draw.pay.test/1', title: 'x' }] },
      with: { pattern: 'draw.pay.test' },
      status: 'met',
    },
    {
      given: 'another address',
      text: 'See https://pay.test',
      status: 'notMet',
      found: 'No design linked',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(designLinked, row);
  });
});
