import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { descriptionHasSection } from './description-has-section';

describe('descriptionHasSection', () => {
  it.each<Row & { given: string }>([
    {
      given: 'the heading',
      text: '# Context\nToday',
      with: { sections: ['Context'] },
      status: 'met',
    },
    {
      given: 'a line with a colon',
      text: 'Steps to reproduce:\n- open',
      with: { sections: ['steps to reproduce'] },
      status: 'met',
    },
    {
      given: 'one of two',
      text: '# Context\nToday',
      with: { sections: ['Context', 'Scope'] },
      status: 'notMet',
      found: 'Description has no section “Scope”',
    },
    {
      given: 'one of four',
      text: '# Context\nToday',
      with: { sections: ['Context', 'Scope', 'Risks', 'Out'] },
      status: 'notMet',
      found: 'Description has no section “Scope” and 2 more',
    },
    {
      given: 'the word inside a sentence',
      text: 'The context is known',
      with: { sections: ['Context'] },
      status: 'notMet',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(descriptionHasSection, row);
  });
});
