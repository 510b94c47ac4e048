import { shortNames } from './sprint-chart';

describe('shortNames', () => {
  it.each([
    { names: ['PAY Sprint 11', 'PAY Sprint 12'], short: ['11', '12'] },
    {
      names: ['2016 Sprint 08 SDK', '2016 Sprint 08 Tooling and release'],
      short: ['SDK', 'Tooling…'],
    },
    { names: ['Autumn', 'Winter'], short: ['Autumn', 'Winter'] },
    { names: ['Sprint 1'], short: ['Sprint 1'] },
    { names: ['Sprint', 'Sprint 2'], short: ['Sprint', 'Sprint 2'] },
  ])('are $short for $names', ({ names, short }) => {
    expect(shortNames(names, 8)).toEqual(short);
  });
});
