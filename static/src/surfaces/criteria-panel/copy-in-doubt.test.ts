import { writeCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { contradictsCounters, isInDoubt } from './copy-in-doubt';

const criterion = (
  id: string,
  state: AcceptanceCriterion['state'] = 'open',
): AcceptanceCriterion => ({
  ...{ id, order: id, text: id, kind: 'criterion', depth: 0, isRequired: true },
  state,
});
const list = (version: number, ...items: readonly AcceptanceCriterion[]) => ({
  version,
  state: { items, deleted: [] },
});
const counted = ({ version, state }: ReturnType<typeof list>) => ({
  properties: { [propertyKeys.criteriaStatus]: writeCriteriaStatus(state, version) },
});

describe('contradictsCounters', () => {
  const three = list(2, criterion('a'), criterion('b'), criterion('c'));
  it.each([
    ['counters of the same list', counted(three), three, false],
    ['counters of a later version', counted(list(3, ...three.state.items)), three, true],
    ['other counts of the same version', counted(list(2, criterion('a', 'claimed'))), three, true],
    ['counters that are late', counted(list(1, criterion('a'))), three, false],
    ['no copy where there was a list', counted(three), list(0), true],
    ['no counters', { properties: {} }, three, false],
    [
      'counters that nobody can read',
      { properties: { 'waymark.criteria.status': 1 } },
      three,
      false,
    ],
  ])('by %s: %#', (_, issue, copied, isSo) => {
    expect(contradictsCounters(issue, copied)).toBe(isSo);
  });

  it('leaves it to the record what was decided', () => {
    const accepted = list(2, criterion('a', 'accepted'));
    expect(isInDoubt(counted(accepted), accepted)).toBe(true);
    expect(isInDoubt(counted(three), three)).toBe(false);
  });
});
