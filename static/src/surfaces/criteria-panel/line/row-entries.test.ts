import { namedLines } from '../../../../../test/arbitraries/named-lines';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { RowMay } from './row-entries';
import { rowEntries } from './row-entries';

const may: RowMay = {
  mayEdit: true,
  mayDecide: true,
  mayPlan: false,
  mayHaveSubtasks: true,
  nestedCount: 0,
};
const [line] = namedLines('A').items as readonly [AcceptanceCriterion];
const labels = (item: AcceptanceCriterion, changed: Partial<RowMay> = {}) =>
  rowEntries(item, { ...may, ...changed }).map(({ label }) => label);

describe('rowEntries', () => {
  it('converts a line to a sub-task only where Jira lets the work item have some', () => {
    const both = ['Convert to a sub-task', 'Convert to a linked work item'];
    const converts = (item: AcceptanceCriterion, changed?: Partial<RowMay>) =>
      labels(item, changed).filter((label) => label.startsWith('Convert'));
    expect(converts(line)).toEqual(both);
    expect(converts(line, { mayHaveSubtasks: false })).toEqual(both.slice(1));
    expect(converts({ ...line, linkedIssue: { id: '10099', key: 'PAY-99' } })).toEqual([]);
    expect(converts({ ...line, kind: 'heading' })).toEqual([]);
  });

  it.each([
    { nestedCount: 0, label: 'Delete' },
    { nestedCount: 1, label: 'Delete with 1 nested line' },
    { nestedCount: 2, label: 'Delete with 2 nested lines' },
  ])('says what goes with a line: "$label"', ({ nestedCount, label }) => {
    expect(labels(line, { nestedCount }).at(-1)).toBe(label);
  });

  it('offers only decisions where the list is kept as it is', () => {
    const met = { ...line, state: 'claimed' as const };
    expect(labels(met, { mayEdit: false })).toEqual(['Accept', 'Reject…']);
    expect(labels(met, { mayEdit: false, mayDecide: false })).toEqual([]);
  });

  it('neither rewords nor deletes a mandatory line', () => {
    const locked = labels({ ...line, isLocked: true });
    expect(locked).toContain('Waive…');
    for (const label of ['Edit', 'Delete', 'Make optional', 'Turn into a heading'])
      expect(locked).not.toContain(label);
  });
});
