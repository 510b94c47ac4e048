import type { WorkItem } from '#domain/flow/work-item';
import type { Version } from '#domain/issue/issue';
import { addDays } from '#domain/time/calendar-day';
import { showBurnUps } from './show-burn-ups';

const asOf = '2026-11-22';
const given = { asOf, scope: 'PAY' };
const version = (id: string, parts: Partial<Version> = {}): Version => ({
  id,
  name: `4.${id}`,
  isReleased: false,
  ...parts,
});
const done = Array.from({ length: 12 }, (_, index) =>
  item(`d${String(index)}`, addDays(asOf, -4 * index)),
);
const open = ['o1', 'o2', 'o3'].map((id) => item(id));

describe('showBurnUps', () => {
  it('draws scope and done by week, and forecasts what is left', () => {
    const [burnUp] = showBurnUps(
      [{ version: version('2', { releaseOn: '2027-03-31' }), items: [...done, ...open] }],
      given,
    );
    expect(burnUp?.weeks.at(-1)).toEqual({ day: asOf, scope: 15, done: 12 });
    expect((burnUp?.p85On ?? '') >= (burnUp?.p50On ?? '9999')).toBe(true);
    expect(burnUp?.likelihood).toBe(1);
  });

  it('says that what is left takes too long, not that nothing is', () => {
    const many = Array.from({ length: 900 }, (_, index) => item(`m${String(index)}`));
    const [burnUp] = showBurnUps([{ version: version('2'), items: [...done, ...many] }], given);
    expect(burnUp?.because).toBe('At this pace the 900 left take more than ten years.');
    const [full] = showBurnUps([{ version: version('2'), items: done }], given);
    expect(full?.because).toBe('Nothing is left to do.');
  });

  it('says why there is no forecast', () => {
    const [burnUp] = showBurnUps([{ version: version('2'), items: open }], given);
    expect(burnUp?.because).toBe('No forecast yet: 0 finished in 8 weeks, 10 are needed.');
  });

  it('shows the next three that are not out, the earliest release first', () => {
    const contents = [
      version('1', { isReleased: true, releaseOn: '2026-10-01' }),
      version('5'),
      version('3', { releaseOn: '2027-02-01' }),
      version('4', { releaseOn: '2027-03-01' }),
      version('2', { releaseOn: '2027-01-01' }),
    ].map((each) => ({ version: each, items: open }));
    expect(showBurnUps(contents, given).map((each) => each.name)).toEqual(['4.2', '4.3', '4.4']);
  });

  it('shows what was not out yet on a day gone by', () => {
    const released = version('1', { isReleased: true, releaseOn: addDays(asOf, 1) });
    expect(showBurnUps([{ version: released, items: open }], given)).toHaveLength(1);
  });

  it('forecasts as rows are forecast: begun work first, work on two versions once', () => {
    const begun = { ...item('b1'), stage: 'inProgress' as const };
    const contents = [
      { version: version('2', { releaseOn: '2026-12-01' }), items: open },
      { version: version('3', { releaseOn: '2027-02-01' }), items: [begun, ...open, ...done] },
    ];
    const [first, second] = showBurnUps(contents, given);
    expect(first?.p85On).toBe(second?.p85On);
  });

  it('leaves out what was closed without being done', () => {
    const cancelled = done.map((each) => ({ ...each, isCancelled: true }));
    const [burnUp] = showBurnUps(
      [{ version: version('2'), items: [...cancelled, ...open] }],
      given,
    );
    expect(burnUp?.weeks.at(-1)?.scope).toBe(3);
  });
});

// Helpers

function item(id: string, finishedOn?: string): WorkItem {
  return {
    id,
    key: `PAY-${id}`,
    title: 'Pays by card',
    typeName: 'Story',
    stage: finishedOn === undefined ? 'toDo' : 'done',
    createdOn: '2026-09-01',
    ...(finishedOn === undefined ? {} : { finishedOn }),
    isCancelled: false,
    reopened: 0,
    evidence: 'changelog',
  };
}
