import { rulesTexts } from './rules-texts';

describe('why nothing is said of whether a rule matters', () => {
  it('says what is noted and when it will be told, where nothing was noted', () => {
    expect(rulesTexts.tooFewStarts(0, 20)).toBe(
      'No finished work item has a noted start yet. Waymark notes which rules are open when work starts; once 20 of those are finished, it says here whether they took longer.',
    );
  });

  it('says how many there are and how many are needed, where there are some', () => {
    expect(rulesTexts.tooFewStarts(1, 20)).toBe(
      'No verdict yet: of 1 finished work item the start was noted, 20 are needed.',
    );
  });
});
