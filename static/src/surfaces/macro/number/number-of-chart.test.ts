import type { ShownNumber } from '#domain/roadmap/macro-view';
import { whyEmpty } from './number-of-chart';

const age: ShownNumber = {
  id: 'age',
  because: 'Nothing is in progress.',
  span: { from: '2026-11-22', through: '2026-11-22' },
  count: 0,
  leftOut: [],
  trend: [],
};

describe('whyEmpty', () => {
  it('says the same as the number that sums the chart up, on a card or not', () => {
    expect(whyEmpty('ages', { numbers: [age] })).toBe('Nothing is in progress.');
    expect(whyEmpty('ages', { numbers: [], chartNumbers: [age] })).toBe('Nothing is in progress.');
  });

  it('names the changelog where no number tells', () => {
    expect(whyEmpty('ages', { numbers: [] })).toMatch(/no changelog tells/);
  });
});
