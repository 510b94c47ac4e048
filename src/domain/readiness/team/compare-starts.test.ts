import { compareStarts } from './compare-starts';

const starts = (count: number, cycleTimeDays: number, rules: readonly string[] = []) =>
  Array.from({ length: count }, () => ({ rules, cycleTimeDays }));

describe('compareStarts', () => {
  it('puts the median of work begun with a rule open beside that of all other work', () => {
    const all = [
      ...starts(6, 9, ['Is estimated']),
      ...starts(5, 12, ['Is estimated', 'Has a parent']),
      ...starts(12, 4),
    ];
    expect(compareStarts(all)).toEqual([
      {
        title: 'Is estimated',
        open: { medianDays: 9, of: 11 },
        met: { medianDays: 4, of: 12 },
      },
    ]);
  });

  it('begins with the rule that goes with the longest delay', () => {
    const all = [...starts(10, 20, ['Late']), ...starts(10, 2, ['Early']), ...starts(10, 5)];
    expect(compareStarts(all).map(({ title }) => title)).toEqual(['Late', 'Early']);
  });

  it.each([
    { given: 'nothing finished', all: [] },
    { given: 'too few with it open', all: [...starts(9, 9, ['Is estimated']), ...starts(30, 4)] },
    { given: 'too few with it met', all: [...starts(30, 9, ['Is estimated']), ...starts(9, 4)] },
  ])('says nothing of a rule, given $given', ({ all }) => {
    expect(compareStarts(all)).toEqual([]);
  });
});
