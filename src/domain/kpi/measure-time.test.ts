import { defaultFlowRule } from '../flow/flow-rule';
import type { History } from '../flow/history';
import type { WorkItem } from '../flow/work-item';
import type { TimeGiven } from './measure-time';
import { measureBlockedTime, measureFlowEfficiency } from './measure-time';

const asOf = '2026-11-23';
const categories = new Map([
  ['todo', 'new' as const],
  ['doing', 'indeterminate' as const],
  ['waiting', 'indeterminate' as const],
  ['done', 'done' as const],
]);
const items = Array.from({ length: 10 }, (_, index) => finished(String(index)));
// Two days of work, then six of waiting.
const halfWaiting: History = [
  { at: '2026-11-02T12:00:00.000Z', fieldId: 'status', from: 'todo', to: 'doing' },
  { at: '2026-11-04T12:00:00.000Z', fieldId: 'status', from: 'doing', to: 'waiting' },
  { at: '2026-11-10T12:00:00.000Z', fieldId: 'status', from: 'waiting', to: 'done' },
];
const given = (history: History, activeStatusIds: readonly string[] = []): TimeGiven => ({
  asOf,
  now: `${asOf}T18:00:00.000Z`,
  timeZone: 'UTC',
  rule: { ...defaultFlowRule, activeStatusIds },
  categories,
  histories: new Map(items.map((item) => [item.id, history])),
});

describe('measureFlowEfficiency', () => {
  it.each([
    { active: ['doing'], value: 25 },
    { active: ['waiting'], value: 75 },
  ])('is $value % when active is $active', ({ active, value }) => {
    expect(measureFlowEfficiency(items, given(halfWaiting, active)).value).toBe(value);
  });

  it('knows nothing of what happened after the day that counts', () => {
    const reopened: History = [
      ...halfWaiting,
      { at: '2026-11-24T12:00:00.000Z', fieldId: 'status', from: 'done', to: 'waiting' },
      { at: '2026-11-26T12:00:00.000Z', fieldId: 'status', from: 'waiting', to: 'done' },
    ];
    expect(measureFlowEfficiency(items, given(reopened, ['doing'])).value).toBe(25);
  });

  it('counts what happens on the day itself', () => {
    const today: History = halfWaiting.map((change, index) =>
      index === 2 ? { ...change, at: '2026-11-23T12:00:00.000Z' } : change,
    );
    // Two days of work of twenty-one.
    expect(measureFlowEfficiency(items, given(today, ['doing'])).value).toBe(10);
  });

  it('ends with the first finish where only a status that was deleted since lies between two', () => {
    const viaUnknown: History = [
      ...halfWaiting,
      { at: '2026-11-12T12:00:00.000Z', fieldId: 'status', from: 'done', to: 'deleted' },
      { at: '2026-11-18T12:00:00.000Z', fieldId: 'status', from: 'deleted', to: 'done' },
    ];
    expect(measureFlowEfficiency(items, given(viaUnknown, ['doing'])).value).toBe(25);
  });

  it('is suppressed below ten, and where nothing tells the way', () => {
    expect(measureFlowEfficiency(items.slice(1), given(halfWaiting, ['doing'])).because).toBe(
      '9 with a known way in 90 days, 10 are needed.',
    );
    expect(measureFlowEfficiency(items, given([], ['doing']))).toMatchObject({
      because: '0 with a known way in 90 days, 10 are needed.',
      leftOut: [{ count: 10, why: 'without a known way' }],
    });
  });
});

describe('measureFlowEfficiency without active statuses', () => {
  it('has no number and says what is missing', () => {
    expect(measureFlowEfficiency(items, given(halfWaiting))).toMatchObject({
      because: 'The project’s settings do not say yet in which statuses someone works.',
      counted: [],
    });
  });
});

describe('measureBlockedTime', () => {
  it('adds up the days with the flag within the last 30', () => {
    const history: History = [
      { at: '2026-10-20T00:00:00.000Z', fieldId: 'flagged', to: '1' },
      { at: '2026-10-27T00:00:00.000Z', fieldId: 'flagged', from: '1' },
    ];
    const one = { ...given([]), histories: new Map([['3', history]]) };
    // From 25 October on: two days of the seven.
    expect(measureBlockedTime(items, one)).toMatchObject({ value: 2, counted: ['3'] });
    expect(measureBlockedTime(items, one).trend.slice(-2)).toEqual([5, 2]);
  });

  it.each([
    { timeZone: 'UTC', value: 1 },
    { timeZone: 'Pacific/Auckland', value: 2 },
    { timeZone: 'America/Los_Angeles', value: 0 },
  ])('begins the first of its days at midnight of $timeZone', ({ timeZone, value }) => {
    // The thirty days begin on 25 October.
    const history: History = [
      { at: '2026-10-20T00:00:00.000Z', fieldId: 'flagged', to: '1' },
      { at: '2026-10-25T06:00:00.000Z', fieldId: 'flagged', from: '1' },
    ];
    const histories = new Map(['1', '2', '3'].map((id) => [id, history]));
    expect(measureBlockedTime(items, { ...given([]), timeZone, histories }).value).toBe(value);
  });

  it.each(['UTC', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'])(
    'tells thirty days of a flag that was there all the time, also where clocks changed: %s',
    (timeZone) => {
      const history: History = [{ at: '2026-09-01T00:00:00.000Z', fieldId: 'flagged', to: '1' }];
      const now = '2026-11-23T23:59:00.000Z';
      const one = { ...given([]), timeZone, now, histories: new Map([['3', history]]) };
      expect(measureBlockedTime(items, { ...one, asOf: '2026-11-10' }).value).toBe(30);
    },
  );

  it('counts no hour that is still to come', () => {
    const history: History = [
      { at: '2026-11-22T06:00:00.000Z', fieldId: 'flagged', to: '1' },
      { at: '2026-11-23T23:00:00.000Z', fieldId: 'flagged', from: '1' },
    ];
    const ids = ['1', '2', '3'];
    const three = { ...given([]), histories: new Map(ids.map((id) => [id, history])) };
    // Thirty-six hours each by six in the evening, thirty by noon.
    expect(measureBlockedTime(items, three).value).toBe(5);
    const atNoon = { ...three, now: '2026-11-23T12:00:00.000Z' };
    expect(measureBlockedTime(items, atNoon).value).toBe(4);
  });

  it('tells no blocked time from no changelog', () => {
    expect(measureBlockedTime(items, given([]))).toMatchObject({ value: 0, counted: [] });
    const untold = items.map((item) => ({ ...item, evidence: 'resolutionDate' as const }));
    expect(measureBlockedTime(untold, given([])).because).toBe(
      'No changelog tells when work was flagged.',
    );
  });
});

// Helpers

function finished(id: string): WorkItem {
  return {
    id,
    key: `PAY-${id}`,
    title: 'Pays by card',
    typeName: 'Story',
    stage: 'done',
    createdOn: '2026-10-01',
    startedOn: '2026-11-02',
    finishedOn: '2026-11-10',
    isCancelled: false,
    reopened: 0,
    evidence: 'changelog',
  };
}
