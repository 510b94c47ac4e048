import type { MacroView } from './macro-view';
import { columnsOf, viewForReaders } from './view-for-readers';

const view: MacroView = {
  project: { key: 'PAY', name: 'Payments' },
  audience: 'customers',
  asOf: '2026-11-23',
  readAt: '2026-11-23T14:02:00.000Z',
  itemName: 'epic',
  items: [
    {
      id: '1',
      key: 'PAY-1',
      title: 'Refunds',
      typeName: 'Epic',
      statusName: 'To Do',
      category: 'new',
      lane: '',
      from: '2026-12-01',
      through: '2026-12-24',
      datesFrom: 'dates',
      done: 0,
      total: 3,
      blockedBy: ['PAY-9'],
    },
  ],
  markers: [],
  numbers: [],
  forecasts: [],
  forecastBasis: { finished: 12, weeks: 8 },
  evidence: 'changelog',
  workItems: 3,
};

describe('viewForReaders', () => {
  it('gives customers no day and no key', () => {
    const text = JSON.stringify(viewForReaders(view).items);
    expect(text).not.toMatch(/PAY|20\d\d-/);
  });

  it('keeps the columns', () => {
    expect(columnsOf(viewForReaders(view)).next.map((item) => item.title)).toEqual(['Refunds']);
  });

  it('changes nothing for leadership', () => {
    const forLeadership = { ...view, audience: 'leadership' as const };
    expect(viewForReaders(forLeadership)).toBe(forLeadership);
  });
});
