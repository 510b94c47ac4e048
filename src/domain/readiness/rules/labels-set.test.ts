import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
import { labelsSet } from './labels-set';

describe('labelsSet', () => {
  it.each<Row & { given: string }>([
    { given: 'any label', issue: { labels: ['market'] }, status: 'met' },
    { given: 'none', status: 'notMet', found: 'No label' },
    {
      given: 'one of those asked for',
      issue: { labels: ['market'] },
      with: { oneOf: ['market', 'back'] },
      status: 'met',
    },
    {
      given: 'another',
      issue: { labels: ['x'] },
      with: { oneOf: ['market'] },
      status: 'notMet',
      found: 'None of the labels market',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(labelsSet, row);
  });

  it('says what it looked for and what is there', () => {
    expect(judge(labelsSet, {})).toMatchObject({ expected: '≥ 1', received: 'none' });
    const labelled = { issue: { labels: ['x', 'y'] }, with: { oneOf: ['market', 'back'] } };
    expect(judge(labelsSet, labelled)).toMatchObject({
      expected: 'one of market, back',
      received: 'x, y',
    });
  });
});
