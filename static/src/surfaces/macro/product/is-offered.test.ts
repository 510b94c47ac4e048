import { presetOf } from '#contract/macro/macro-config';
import { isOffered } from './is-offered';

const nobody = { accountId: undefined, mayEditPage: false, editors: ['acc-priya'] };

describe('isOffered', () => {
  it.each([
    { who: 'someone who edits the page', viewer: { ...nobody, mayEditPage: true }, is: true },
    { who: 'a named editor of Waymark', viewer: { ...nobody, accountId: 'acc-priya' }, is: true },
    { who: 'a reader', viewer: { ...nobody, accountId: 'acc-nora' }, is: false },
    { who: 'somebody unknown', viewer: nobody, is: false },
  ])('is $is for $who', ({ viewer, is }) => {
    expect(isOffered(presetOf('leadership'), viewer)).toBe(is);
    expect(isOffered({ ...presetOf('leadership'), product: false }, viewer)).toBe(false);
  });
});
