import type { WorkItem } from '../flow/work-item';
import { defaultFlowRule } from '../flow/flow-rule';
import { addDays } from '../time/calendar-day';
import { definitionOf, measureDefinitions, measureSets } from './definitions';
import { chartIds, findReached, measureIds } from './kpi';
import {
  measureCriteriaAccepted,
  measureCriteriaMet,
  measureReady,
  measureReadyNext,
} from './measure-content';
import { measureDefects, measureEscapedDefects } from './measure-defects';
import {
  measureAge,
  measureCycleTime,
  measureInProgress,
  measureOlderThanUsual,
} from './measure-flow';
import { measureFinished } from './measure-finished';
import { measurePredictability } from './measure-predictability';

const asOf = '2026-11-23';

describe('measureCycleTime', () => {
  const done = Array.from({ length: 10 }, (_, index) =>
    finished(String(index), addDays(asOf, -index), 3 + index),
  );

  it('is the 85th percentile by nearest rank: the ninth of ten', () => {
    expect(measureCycleTime(done, asOf, defaultFlowRule).value).toBe(11);
  });

  it('is suppressed below ten', () => {
    expect(measureCycleTime(done.slice(1), asOf, defaultFlowRule)).toMatchObject({
      because: '9 with known days in 90 days, 10 are needed.',
    });
  });
});

describe('measureInProgress and measureAge', () => {
  const running = [started('1', '2026-11-20'), started('2', '2026-11-01')];

  it('counts what is started and not finished, and tells the oldest', () => {
    expect(measureInProgress(running, asOf)).toMatchObject({ value: 2, counted: ['1', '2'] });
    expect(measureAge(running, asOf, defaultFlowRule)).toMatchObject({
      value: 23,
      counted: ['2', '1'],
    });
  });
});

describe('measureReady', () => {
  const waiting = ['1', '2', '3'].map(toDo);

  it('counts verdicts and says how many were never checked', () => {
    const contents = new Map([
      ['1', { isReady: true }],
      ['2', { isReady: false }],
    ]);
    expect(measureReady(waiting, asOf, contents)).toMatchObject({
      value: 1,
      ofTotal: 3,
      counted: ['1'],
      leftOut: [{ count: 1, why: 'never checked' }],
    });
  });

  it('has no number before the first check', () => {
    expect(measureReady(waiting, asOf, new Map()).because).toBe('No readiness check has run yet.');
  });
});

describe('measureCriteriaMet', () => {
  it('leaves out work that was closed without being done', () => {
    const criteria = { total: 2, claimed: 1, accepted: 1, waived: 0 };
    const contents = new Map(['1', '2'].map((id) => [id, { criteria }]));
    const items = [toDo('1'), { ...finished('2', asOf), isCancelled: true }];
    const counts = { ofTotal: 2, counted: ['1'] };
    expect(measureCriteriaMet(items, asOf, contents)).toMatchObject({ value: 2, ...counts });
    expect(measureCriteriaAccepted(items, asOf, contents)).toMatchObject({ value: 1, ...counts });
  });

  it('counts met and accepted of all but the waived', () => {
    const criteria = { total: 5, claimed: 1, accepted: 2, waived: 1 };
    expect(
      measureCriteriaMet([toDo('1'), toDo('2')], asOf, new Map([['1', { criteria }]])),
    ).toMatchObject({
      value: 3,
      ofTotal: 4,
      counted: ['1'],
      leftOut: [{ count: 1, why: 'waived criteria' }],
    });
  });
});

describe('measureDefects', () => {
  it('counts bugs by the day they were reported', () => {
    const bugs = [
      { ...toDo('1'), typeName: 'Bug', createdOn: '2026-11-01' },
      { ...toDo('2'), typeName: 'Bug', createdOn: '2026-09-01' },
    ];
    expect(measureDefects([...bugs, toDo('3')], asOf)).toMatchObject({ value: 1, counted: ['1'] });
  });
});

describe('measureEscapedDefects', () => {
  const bugs = ['1', '2', '3'].map((id) => ({
    ...toDo(id),
    typeName: 'Bug',
    createdOn: '2026-11-10',
  }));

  it('counts those that affect what was out, and says how many name nothing', () => {
    const releases = new Map([
      ['1', ['2026-11-01']],
      ['2', ['2026-11-20']],
    ]);
    expect(measureEscapedDefects(bugs, asOf, releases)).toMatchObject({
      value: 1,
      counted: ['1'],
      leftOut: [{ count: 1, why: 'bugs without an affected version' }],
    });
  });

  it('has no number where no bug names a version', () => {
    expect(measureEscapedDefects(bugs, asOf, new Map()).because).toBe(
      'No bug names the version it affects.',
    );
  });
});

describe('measurePredictability', () => {
  const epics = Array.from({ length: 10 }, (_, index) => ({
    id: String(index),
    value: 5,
    plannedEnd: '2026-10-31',
    ...(index < 8 ? { finishedOn: '2026-11-05' } : {}),
  }));

  it('is the value finished of the value planned', () => {
    expect(measurePredictability(epics, asOf).value).toBe(80);
  });

  it('counts as brought what was not planned', () => {
    const more = { id: '10', value: 10, finishedOn: '2026-11-20' };
    expect(measurePredictability([...epics, more], asOf).value).toBe(100);
  });

  it('is suppressed below ten', () => {
    expect(measurePredictability(epics.slice(1), asOf).because).toMatch(/^9 with a score planned/);
  });

  it('has no number where nothing with a value was planned, and says that', () => {
    const unplanned = epics.map(({ id }) => ({ id, value: 3, finishedOn: asOf }));
    expect(measurePredictability(unplanned, asOf).because).toBe(
      'No epic with a score was planned to end in these 90 days.',
    );
  });
});

describe('measureOlderThanUsual', () => {
  it('needs enough finished to know what is usual', () => {
    const done = Array.from({ length: 10 }, (_, index) => finished(String(index), asOf, 4));
    const running = [started('a', '2026-11-23'), started('b', '2026-11-01')];
    expect(measureOlderThanUsual([...done, ...running], asOf, defaultFlowRule)).toMatchObject({
      value: 1,
      ofTotal: 2,
      counted: ['b'],
    });
    expect(measureOlderThanUsual(running, asOf, defaultFlowRule).because).toMatch(/10 are needed/);
  });
});

describe('measureReadyNext', () => {
  it('looks only at what is next', () => {
    const contentById = new Map([
      ['1', { isReady: true }],
      ['2', { isReady: true }],
    ]);
    const waiting = ['1', '2', '3'].map(toDo);
    const next = { contentById, isNext: (item: WorkItem) => item.id !== '2' };
    expect(measureReadyNext(waiting, asOf, next)).toMatchObject({ value: 1, ofTotal: 2 });
    expect(measureReadyNext(waiting, asOf, { ...next, isNext: () => false }).because).toBe(
      'Nothing is planned next.',
    );
  });
});

describe('findReached', () => {
  const kpi = {
    definition: definitionOf('finished'),
    measure: measureFinished([finished('1', asOf)], asOf),
  };

  it.each([
    { direction: 'up' as const, target: 1, reached: true },
    { direction: 'up' as const, target: 2, reached: false },
    { direction: 'down' as const, target: 1, reached: true },
    { direction: 'down' as const, target: 0, reached: false },
  ])(
    'is $reached at 1 with the target $target, better $direction',
    ({ direction, target, reached }) => {
      expect(findReached({ ...kpi, target: { value: target, direction } })).toBe(reached);
    },
  );
});

describe('measureDefinitions', () => {
  it('offers each measure and each chart in one set', () => {
    expect(measureSets.flatMap((set) => [...set.measures]).sort()).toEqual([...measureIds].sort());
    expect(measureSets.flatMap((set) => [...set.charts]).sort()).toEqual([...chartIds].sort());
  });

  it('has a sentence for each measure', () => {
    for (const { definition } of measureDefinitions.values()) expect(definition).toMatch(/\.$/);
  });
});

// Helpers

function toDo(id: string): WorkItem {
  return {
    id,
    key: `PAY-${id}`,
    title: 'Pays by card',
    typeName: 'Story',
    stage: 'toDo',
    createdOn: '2026-01-01',
    isCancelled: false,
    reopened: 0,
    evidence: 'changelog',
  };
}

function started(id: string, startedOn: string): WorkItem {
  return { ...toDo(id), stage: 'inProgress', startedOn };
}

/** Finished on a day after so many days, both counted. */
function finished(id: string, finishedOn: string, days = 1): WorkItem {
  return { ...toDo(id), stage: 'done', startedOn: addDays(finishedOn, 1 - days), finishedOn };
}
