import { readTypedTarget } from './read-typed-target';

describe('readTypedTarget', () => {
  it.each([
    { typed: '2,5', value: 2.5 },
    { typed: ' -8 ', value: -8 },
    { typed: '−8', value: -8 },
    { typed: '0', value: 0 },
    { typed: '', value: undefined },
    { typed: 'many', value: undefined },
    { typed: '1e999', value: undefined },
  ])('reads “$typed”', ({ typed, value }) => {
    expect(readTypedTarget(typed)).toBe(value);
  });
});
