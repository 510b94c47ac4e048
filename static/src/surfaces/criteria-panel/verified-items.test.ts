import type { AcceptanceCriterion, CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { Problem } from '#domain/problem';
import { ok } from '#domain/result';
import { verifiedItems } from './verified-items';

describe('verifiedItems', () => {
  it('takes no word of a copy for what was accepted', async () => {
    const live = listOf('accepted');
    const items = await verifiedItems(live, () => Promise.resolve(record('claimed')));
    expect(items?.map(({ state }) => state)).toEqual(['claimed']);
  });

  it('asks nobody where nothing was decided', async () => {
    const items = await verifiedItems(listOf('claimed'), () => Promise.reject(new Error('asked')));
    expect(items?.map(({ state }) => state)).toEqual(['claimed']);
  });

  it('lets nothing out that it cannot look up, and says so', async () => {
    const live = listOf('accepted');
    expect(await verifiedItems(live, () => Promise.reject(new Error('offline')))).toBeUndefined();
    expect(live.told.map(({ code }) => code)).toEqual(['TRY_LATER']);
  });
});

// Helpers

const stateWith = (state: AcceptanceCriterion['state']): CriteriaState => {
  const at = '2026-03-09T10:00:00.000Z';
  const claim = { claimedBy: 'acc-ben', claimedAt: at };
  const decision = state === 'accepted' ? { decidedBy: 'acc-ana', decidedAt: at } : {};
  const line = { id: 'pays', text: 'Pays', kind: 'criterion', depth: 0, order: 'a0' } as const;
  return { items: [{ ...line, isRequired: true, state, ...claim, ...decision }], deleted: [] };
};

const record = (state: AcceptanceCriterion['state']) =>
  ok({ version: 3, state: stateWith(state), abilities: [] });

function listOf(state: AcceptanceCriterion['state']) {
  let shown = stateWith(state);
  const told: Problem[] = [];
  return {
    newest: () => shown,
    offer: (_: number, next: CriteriaState) => {
      shown = next;
    },
    tell: (problem: Problem) => void told.push(problem),
    told,
  };
}
