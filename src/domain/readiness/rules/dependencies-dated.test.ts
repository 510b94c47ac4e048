import type { Row } from '../../../../test/arbitraries/readiness';
import { blockedBy, expectVerdict } from '../../../../test/arbitraries/readiness';
import { dependenciesDated } from './dependencies-dated';

const waiting = { dueOn: '2026-03-20', links: [blockedBy('PAY-9', 'new')] };

describe('dependenciesDated', () => {
  it.each<Row & { given: string }>([
    {
      given: 'one due the day before',
      issue: waiting,
      outside: { dueDayByKey: { 'PAY-9': '2026-03-19' } },
      status: 'met',
    },
    {
      given: 'one due the day itself',
      issue: waiting,
      outside: { dueDayByKey: { 'PAY-9': '2026-03-20' } },
      status: 'met',
    },
    {
      given: 'one due later',
      issue: waiting,
      outside: { dueDayByKey: { 'PAY-9': '2026-03-21' } },
      status: 'notMet',
      found: 'PAY-9 is due 2026-03-21, after 2026-03-20',
    },
    {
      given: 'one without a date',
      issue: waiting,
      outside: { dueDayByKey: {} },
      status: 'notMet',
      found: 'PAY-9 has no due date',
    },
    { given: 'nothing to wait for', issue: { dueOn: '2026-03-20' }, status: 'notApplicable' },
    { given: 'dates nobody looked at', issue: waiting, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(dependenciesDated, row);
  });
});
