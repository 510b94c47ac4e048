import { fitTimeline } from './timeline-fit';

const window = { from: '2026-10-01', through: '2027-05-28' };
const all = { from: '2016-01-01', through: '2026-12-31' };

describe('fitTimeline', () => {
  it.each([
    { given: 'a wide page', room: 900, titleWidth: 240, width: 660 },
    { given: 'half a page', room: 600, titleWidth: 180, width: 420 },
    { given: 'a phone', room: 354, titleWidth: 0, width: 354 },
  ])('fits the next two quarters into $given', ({ room, titleWidth, width }) => {
    const fit = fitTimeline(room, window, few);
    expect(fit).toMatchObject({ titleWidth, width });
  });

  it('lets many bars be scrolled on a phone, each with room for some of its title', () => {
    const fit = fitTimeline(354, window, many);
    expect(fit.width).toBe(240 * 2.6);
    expect((fit.leastDays * fit.width) / 240).toBeGreaterThanOrEqual(64);
  });

  it('scrolls through everything at the pace of the zoom', () => {
    const fit = fitTimeline(900, all, { ...many, config: { zoom: 'quarters', range: 'all' } });
    expect(fit.width).toBe(4018 * 1.1);
    expect(fit.leastDays).toBe(59);
  });
});

// Helpers

const few = { config: { zoom: 'months', range: 'twoQuarters' }, isDense: false } as const;
const many = { ...few, isDense: true };
