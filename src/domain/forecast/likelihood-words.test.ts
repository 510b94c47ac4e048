import { confidenceOf } from './forecast-roadmap';
import { percentOfLikelihood } from './likelihood-words';

describe('percentOfLikelihood', () => {
  it.each([
    { share: 0, words: '< 1 %', confidence: 'unlikely' },
    { share: 0.004, words: '< 1 %', confidence: 'unlikely' },
    { share: 0.29, words: '29 %', confidence: 'unlikely' },
    { share: 0.4999, words: '49 %', confidence: 'unlikely' },
    { share: 0.5, words: '50 %', confidence: 'uncertain' },
    { share: 0.8499, words: '84 %', confidence: 'uncertain' },
    { share: 0.85, words: '85 %', confidence: 'likely' },
    { share: 0.9999, words: '99 %', confidence: 'likely' },
    { share: 1, words: '> 99 %', confidence: 'likely' },
  ])('says $words of $share, which is $confidence', ({ share, words, confidence }) => {
    expect(percentOfLikelihood(share).replaceAll('\u00a0', ' ')).toBe(words);
    expect(confidenceOf(share)).toBe(confidence);
  });
});
