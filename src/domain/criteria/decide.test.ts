import { ana, ben } from '../../../test/arbitraries/criteria';
import type { AcceptanceCriterion } from './acceptance-criterion';
import { acceptCriterion, rejectCriterion, reopenCriterion, waiveCriterion } from './decide';

const met: AcceptanceCriterion = {
  id: 'a',
  text: 'Pays by card',
  kind: 'criterion',
  depth: 0,
  order: 'a0',
  state: 'claimed',
  isRequired: true,
  claimedBy: 'acc-ben',
  claimedAt: '2026-03-09T09:00:00.000Z',
};
const accepted: AcceptanceCriterion = {
  ...met,
  state: 'accepted',
  decidedBy: 'acc-ana',
  decidedAt: '2026-03-10T09:00:00.000Z',
};

describe('Whoever may not accept', () => {
  it.each([
    { what: 'accepts', done: acceptCriterion(met, ben) },
    { what: 'rejects', done: rejectCriterion(met, 'Fails on Safari', ben) },
    { what: 'waives', done: waiveCriterion(met, 'Next release', ben) },
    { what: 'reopens', done: reopenCriterion(accepted, ben) },
  ])('$what nothing', ({ done }) => {
    expect(done).toMatchObject({ ok: false, error: { code: 'MAY_NOT_ACCEPT' } });
  });
});

describe('reopenCriterion', () => {
  it('is met again where somebody claimed it, and says no longer who decided', () => {
    expect(reopenCriterion(accepted, ana)).toEqual({ ok: true, value: met });
  });

  it('is open where nobody claimed it', () => {
    const { claimedBy, claimedAt, ...unclaimed } = accepted;
    expect([claimedBy, claimedAt]).not.toContain(undefined);
    expect(reopenCriterion(unclaimed, ana)).toMatchObject({ value: { state: 'open' } });
  });

  it('leaves what nobody decided as it is, whoever asks', () => {
    expect(reopenCriterion(met, ben)).toEqual({ ok: true, value: met });
  });
});
