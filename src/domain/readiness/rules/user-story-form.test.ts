import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { userStoryForm } from './user-story-form';

describe('userStoryForm', () => {
  it.each<Row & { given: string }>([
    {
      given: 'the form in the description',
      text: 'As a buyer, I want to pay by card so that I am done',
      status: 'met',
    },
    {
      given: 'the form in the summary',
      issue: { summary: 'As an admin I need a report' },
      status: 'met',
    },
    { given: 'German', text: 'Als Käuferin möchte ich mit Karte zahlen', status: 'met' },
    { given: 'a plain wish', text: 'Pay by card', status: 'notMet' },
    { given: 'the words in other use', text: 'Use it as a base. I want to go', status: 'notMet' },
  ])('is $status given $given', (row) => {
    expectVerdict(userStoryForm, row);
  });
});
