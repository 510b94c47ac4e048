import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { manual } from './manual';

describe('manual', () => {
  it.each<Row & { given: string }>([
    {
      given: 'a confirmation',
      state: { confirmations: { manual: { by: 'ana', on: '2026-03-01T00:00:00.000Z' } } },
      status: 'met',
    },
    { given: 'none', status: 'notMet', found: 'Not confirmed' },
  ])('is $status given $given', (row) => {
    expectVerdict(manual, row);
  });
});
