import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, factsOf, wholeProject } from '../../../../test/arbitraries/readiness';
import type { ProjectFacts } from '../judge/facts';
import { estimated } from './estimated';

describe('estimated', () => {
  it.each<Row & { given: string }>([
    { given: 'an estimate', issue: { estimate: 3 }, status: 'met' },
    { given: 'zero', issue: { estimate: 0 }, status: 'met' },
    { given: 'none', status: 'notMet', found: 'Story point estimate not set' },
  ])('is $status given $given', (row) => {
    expectVerdict(estimated, row);
  });

  it('asks nothing of a project without a field for estimates', () => {
    const without = Object.fromEntries(
      Object.entries(wholeProject).filter(([name]) => name !== 'estimateFieldName'),
    ) as ProjectFacts;
    const facts = { ...factsOf(), project: without };
    expect(estimated.check(facts, {}, 'estimated').status).toBe('notApplicable');
  });
});
