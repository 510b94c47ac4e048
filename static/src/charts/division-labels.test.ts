import { divisions, timeScale } from '#domain/roadmap/time-scale';
import { halfOfTag, placeLabels } from './division-labels';

const halfYear = { from: '2026-10-01', through: '2027-03-31' };

describe('placeLabels', () => {
  it.each([
    { zoom: 'months' as const, width: 720, names: ['Oct', 'Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar'] },
    { zoom: 'months' as const, width: 200, names: ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'] },
    { zoom: 'quarters' as const, width: 400, names: ['Q4 2026', 'Q1 2027'] },
    {
      zoom: 'weeks' as const,
      width: 720,
      names: ['5 Oct', '19 Oct', '2 Nov', '16 Nov', '30 Nov', '14 Dec', '28 Dec', '11 Jan'],
    },
  ])('names $zoom on $width pixels', ({ zoom, width, names }) => {
    const placed = placeLabels(divisions(halfYear, zoom), timeScale(halfYear, width), {
      x: -100,
      half: 21,
    });
    expect([...placed.values()].map(({ label }) => label).slice(0, names.length)).toEqual(names);
  });

  it.each(['Today', '25. Sept.'])('leaves room between names, and for the word %s', (word) => {
    const scale = timeScale(halfYear, 500);
    const half = halfOfTag(word);
    expect(half * 2).toBeGreaterThan(word.length * 6.5);
    const tag = { x: 250, half };
    const placed = [...placeLabels(divisions(halfYear, 'weeks'), scale, tag).values()];
    expect(placed.length).toBeGreaterThan(3);
    placed.forEach(({ label, x }, index) => {
      const end = x + label.length * 6.5;
      expect(end).toBeLessThan(placed[index + 1]?.x ?? scale.width + 1);
      expect(end < tag.x - half || x > tag.x + half).toBe(true);
    });
  });
});
