import { presetOf } from '#contract/macro/macro-config';
import { offerFor } from './offer-for';

const nobody = { accountId: undefined, mayEditPage: false, editors: ['acc-priya'] };

describe('offerFor', () => {
  it.each([
    { who: 'someone who edits the page', viewer: { ...nobody, mayEditPage: true }, offer: 'ask' },
    {
      who: 'a named editor of Waymark',
      viewer: { ...nobody, accountId: 'acc-priya' },
      offer: 'open',
    },
    {
      who: 'a named editor who edits the page',
      viewer: { ...nobody, accountId: 'acc-priya', mayEditPage: true },
      offer: 'open',
    },
    { who: 'a reader', viewer: { ...nobody, accountId: 'acc-nora' }, offer: 'none' },
    { who: 'somebody unknown', viewer: nobody, offer: 'none' },
  ])('is $offer for $who', ({ viewer, offer }) => {
    expect(offerFor(presetOf('leadership'), viewer)).toBe(offer);
    expect(offerFor({ ...presetOf('leadership'), product: false }, viewer)).toBe('none');
  });
});
