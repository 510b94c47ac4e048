import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
import { dueDateSane } from './due-date-sane';

describe('dueDateSane', () => {
  it.each<Row & { given: string }>([
    { given: 'today', issue: { dueOn: '2026-03-09' }, status: 'met' },
    {
      given: 'yesterday',
      issue: { dueOn: '2026-03-08' },
      status: 'notMet',
      found: 'Due date 2026-03-08 is over',
    },
    {
      given: 'a day before its start',
      issue: { dueOn: '2026-03-20', startOn: '2026-03-21' },
      status: 'notMet',
    },
    {
      given: 'a day after its release',
      issue: {
        dueOn: '2026-03-20',
        fixVersions: [{ id: '1', name: '2.0', isReleased: false, releaseOn: '2026-03-19' }],
      },
      status: 'notMet',
      found: 'Due 2026-03-20, after the release of 2.0',
    },
    { given: 'none', status: 'notApplicable' },
    {
      given: 'none where one is wanted',
      with: { required: 'yes' },
      status: 'notMet',
      found: 'Due date not set',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(dueDateSane, row);
  });

  it('tells the day on which the date is over', () => {
    expect(judge(dueDateSane, { issue: { dueOn: '2026-03-09' } })).toEqual({
      status: 'met',
      recheckOn: '2026-03-10',
    });
  });
});
