import type { NamedSpot } from './chart-names';
import { placeNames } from './chart-names';

const frame = { width: 640, height: 300 };

describe('placeNames', () => {
  it.each([
    { given: 'to the right', others: [], place: { anchor: 'start', x: 309, y: 150 } },
    {
      given: 'to the left where another spot is',
      others: [at(320, 150)],
      place: { anchor: 'end' },
    },
    { given: 'above', others: [at(320, 150), at(280, 150)], place: { anchor: 'middle', y: 135 } },
    {
      given: 'below',
      others: [at(320, 150), at(280, 150), at(300, 135)],
      anchor: 'middle',
      y: 165,
    },
  ])('stands $given', ({ others, place }) => {
    const [name] = placeNames([{ ...at(300, 150), words: 'PAY-1' }, ...others], frame);
    expect(name).toMatchObject({ words: 'PAY-1', ...place });
  });

  it('keeps within the chart', () => {
    expect(placeNames([{ ...at(630, 150), words: 'PAY-1' }], frame)).toMatchObject([
      { anchor: 'end' },
    ]);
  });

  it('gives the room to the better place, and leaves out what has none', () => {
    const crowd = Array.from({ length: 30 }, (_, at): NamedSpot => ({
      ...{ x: 300 + at * 2, y: 150, radius: 5 },
      words: `PAY-${String(at)}`,
    }));
    const names = placeNames(crowd, frame);
    expect(names[0]?.words).toBe('PAY-0');
    expect(names.length).toBeLessThan(crowd.length);
  });
});

// Helpers

function at(x: number, y: number): NamedSpot {
  return { x, y, radius: 5 };
}
