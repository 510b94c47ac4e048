import { readSubmitted } from './macro-config';

describe('readSubmitted', () => {
  it('takes a plain configuration', () => {
    expect(
      readSubmitted({ config: { project: 'PAY', cards: ['ready'], depth: { a: 1 } } }),
    ).toEqual({
      config: { project: 'PAY', cards: ['ready'], depth: { a: 1 } },
      isKeptOpen: false,
    });
  });

  it('keeps the editor open when asked', () => {
    expect(readSubmitted({ config: {}, keepEditing: true })).toMatchObject({ isKeptOpen: true });
  });

  it.each([
    { given: 'nothing', payload: undefined, refusal: 'INVALID_PAYLOAD' },
    { given: 'a list', payload: [], refusal: 'INVALID_PAYLOAD' },
    { given: 'no configuration', payload: { project: 'PAY' }, refusal: 'INVALID_CONFIG' },
    { given: 'a null', payload: { config: { asOf: null } }, refusal: 'INVALID_CONFIG' },
    { given: 'a list in a list', payload: { config: { a: [[1]] } }, refusal: 'INVALID_CONFIG' },
    { given: 'a mixed list', payload: { config: { a: [1, 'b'] } }, refusal: 'INVALID_CONFIG' },
  ])('refuses with $refusal given $given', ({ payload, refusal }) => {
    expect(readSubmitted(payload)).toEqual({ refusal });
  });
});
