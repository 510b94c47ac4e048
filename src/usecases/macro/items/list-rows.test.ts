import { smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import { buildMacroView } from '../build-macro-view';
import { rowsOfRoadmap } from './list-rows';

describe('rowsOfRoadmap', () => {
  it('says of each row what the table says, and leaves empty what nobody knows', () => {
    const { view } = buildMacroView({ ...presetOf('leadership'), project: 'PAY' }, smallProject(), {
      today: someDay,
      now: `${someDay}T14:02:00.000Z`,
      timeZone: 'UTC',
    });
    const forecasts = [{ id: '2', p50On: '2026-12-14', p85On: '2026-12-21', likelihood: 0.29 }];
    const [head = [], ...rows] = rowsOfRoadmap(view.items, { ...view, forecasts });
    const told = rows.map((row) =>
      Object.fromEntries(row.flatMap((text, at) => (text === '' ? [] : [[head[at] ?? '', text]]))),
    );
    const epic = { Type: 'Epic' };
    expect(told).toEqual([
      {
        ...epic,
        ...{ Key: 'PAY-1', Title: 'Work item 1', Status: 'In Progress' },
        ...{ From: '2026-10-01', Through: '2026-11-11', 'Dates from': 'dates' },
        ...{ 'Days late': '12', Done: '12', Of: '13' },
      },
      {
        ...epic,
        ...{ Key: 'PAY-2', Title: 'Work item 2', Status: 'To Do' },
        ...{ From: '2026-12-01', Through: '2027-01-31', 'Dates from': 'dates' },
        ...{ Done: '0', Of: '2' },
        'Likely done (50 %)': '2026-12-14',
        'Likely done (85 %)': '2026-12-21',
        'Likely by its end (%)': '29',
      },
      { ...epic, Key: 'PAY-3', Title: 'Work item 3', Status: 'To Do' },
    ]);
  });
});
