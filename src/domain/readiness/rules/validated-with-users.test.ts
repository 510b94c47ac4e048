import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { validatedWithUsers } from './validated-with-users';

describe('validatedWithUsers', () => {
  it.each<Row & { given: string }>([
    {
      given: 'a link to the evidence',
      outside: { remoteLinks: [{ url: 'https://pay.test', title: 'Interview notes' }] },
      status: 'met',
    },
    { given: 'enough users in the text', text: 'Validated with 6 users in Lyon', status: 'met' },
    {
      given: 'too few',
      text: 'Tested on 2 customers',
      status: 'notMet',
      found: 'Validated with 2 of 5 users',
    },
    { given: 'nothing', text: 'We think so', status: 'notMet', found: 'No evidence from users' },
  ])('is $status given $given', (row) => {
    expectVerdict(validatedWithUsers, row);
  });
});
