import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { noOpenQuestions } from './no-open-questions';

const question = {
  id: 'q1',
  text: 'Which cards?',
  askedBy: 'ben',
  askedOn: '2026-03-01T09:00:00.000Z',
};
const answered = {
  ...question,
  answer: { text: 'All', by: 'ana', on: '2026-03-02T09:00:00.000Z' },
};

describe('noOpenQuestions', () => {
  it.each<Row & { given: string }>([
    { given: 'no question at all', status: 'notApplicable' },
    {
      given: 'an open one',
      state: { questions: [question] },
      status: 'notMet',
      found: 'Open question: Which cards?',
    },
    { given: 'an answered one', state: { questions: [answered] }, status: 'met' },
    {
      given: 'two open ones',
      state: { questions: [question, { ...question, id: 'q2' }] },
      status: 'notMet',
      found: '2 open questions',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(noOpenQuestions, row);
  });
});
