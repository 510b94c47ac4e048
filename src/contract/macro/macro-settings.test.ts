import { readAllTargets, readTargets } from './macro-settings';

describe('readAllTargets', () => {
  it('reads targets below 0, of product metrics alone', () => {
    const below = { value: -8, direction: 'up' };
    const section = { targets: { 'product-nps': below, finished: below, age: { value: 'x' } } };
    expect([...readAllTargets(section).keys()]).toEqual(['product-nps', 'finished']);
    expect([...readTargets(section)]).toEqual([]);
  });
});
