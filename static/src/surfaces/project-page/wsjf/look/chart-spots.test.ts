import type { ChartPoint } from './chart-spots';
import { gatherSpots } from './chart-spots';

describe('gatherSpots', () => {
  const points = [point('PAY-1', 1, 8, 2), point('PAY-2', 2, 5, 2), point('PAY-3', 3, 8, 2)];

  it('puts what stands on the same place of the chart into one spot', () => {
    expect(gatherSpots(points, 10).map((spot) => spot.points.map(({ key }) => key))).toEqual([
      ['PAY-1', 'PAY-3'],
      ['PAY-2'],
    ]);
  });

  it('draws the best places where there are too many, each with all that stand on it', () => {
    expect(gatherSpots(points, 1)).toEqual([{ size: 2, delay: 8, points: [points[0], points[2]] }]);
  });
});

// Helpers

function point(key: string, position: number, delay: number, size: number): ChartPoint {
  return { key, position, size, delay };
}
