import { texts } from './texts';

describe('what was open when work started', () => {
  it('goes on within the sentence, and keeps the names of fields', () => {
    const words = ['Description is empty', 'Story Points not set'];
    expect(texts.startedWith(words, '23 November')).toBe(
      'Started on 23 November with 2 open: description is empty, Story Points not set',
    );
  });

  it('says how much later it was seen', () => {
    const later = [3, 150, 3000].map((minutes) => texts.seenLater('Was ready', minutes));
    expect(later).toEqual([
      'Was ready (as seen 3 minutes later)',
      'Was ready (as seen 2 hours later)',
      'Was ready (as seen 2 days later)',
    ]);
  });
});
