import type { AcceptanceCriterion } from '../acceptance-criterion';
import { reviewWording } from './review-wording';

describe('reviewWording', () => {
  it('counts the criteria that could be clearer, and those about how well', () => {
    expect(
      reviewWording([
        criterion('The receipt is sent by e-mail within 2 minutes'),
        criterion('It works'),
        criterion('The list opens within 300 ms for 100 orders'),
      ]),
    ).toEqual({ advice: 1, nonFunctional: 1 });
  });

  it('passes by headings and what was waived', () => {
    expect(
      reviewWording([
        { ...criterion('It works'), kind: 'heading' },
        { ...criterion('It works'), state: 'waived' },
      ]),
    ).toEqual({ advice: 0, nonFunctional: 0 });
  });
});

// Helpers

const criterion = (text: string): AcceptanceCriterion => ({
  id: text,
  text,
  kind: 'criterion',
  depth: 0,
  order: 'a0',
  state: 'open',
  isRequired: true,
});
