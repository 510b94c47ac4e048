import type { Issue } from '../issue/issue';
import { findCycleTimeDays } from './durations';
import { blockedMs, findFlowEfficiency } from './flow-efficiency';
import { defaultFlowRule } from './flow-rule';
import type { FieldChange } from './history';
import { findSayDoOfAll, findSayDoOfCommitted, findVelocity, reportSprint } from './sprint-report';
import { traceWorkItem } from './trace-work-item';

const options = {
  rule: defaultFlowRule,
  categories: new Map([
    ['1', 'new' as const],
    ['3', 'indeterminate' as const],
    ['5', 'done' as const],
  ]),
  timeZone: 'UTC',
  asOf: '2026-11-23',
};

describe('traceWorkItem', () => {
  it('starts at the first entry and finishes at the last', () => {
    const history = [
      move('03', '1', '3'),
      move('05', '3', '5'),
      move('09', '5', '3'),
      move('12', '3', '5'),
    ];
    expect(traceWorkItem(issue('5'), history, options)).toMatchObject({
      stage: 'done',
      startedOn: '2026-11-03',
      finishedOn: '2026-11-12',
      reopened: 1,
      evidence: 'changelog',
    });
  });

  it('is in progress again after it came back', () => {
    const history = [move('03', '1', '3'), move('05', '3', '5'), move('09', '5', '3')];
    const traced = traceWorkItem(issue('3'), history, options);
    expect([traced?.stage, traced?.startedOn, traced?.finishedOn]).toEqual([
      'inProgress',
      '2026-11-03',
      undefined,
    ]);
  });

  it.each([
    { night: 'an hour is left out', began: '2026-03-28T22:30', ended: '2026-03-29T01:30', days: 2 },
    { night: 'an hour comes twice', began: '2026-10-25T00:30', ended: '2026-10-25T01:30', days: 1 },
    { night: 'nothing changes', began: '2026-06-01T21:59', ended: '2026-06-01T22:01', days: 2 },
  ])('counts days of the viewer’s calendar when $night', ({ began, ended, days }) => {
    const moves = [
      { ...move('03', '1', '3'), at: `${began}:00.000Z` },
      { ...move('05', '3', '5'), at: `${ended}:00.000Z` },
    ];
    const paris = { ...options, timeZone: 'Europe/Paris' };
    const traced = traceWorkItem({ ...issue('5'), createdAt: `${began}:00.000Z` }, moves, paris);
    expect(traced && findCycleTimeDays(traced, 'inclusive')).toBe(days);
  });

  it('has no start when it jumped to done', () => {
    const traced = traceWorkItem(issue('5'), [move('05', '1', '5')], options);
    expect([traced?.startedOn, traced?.finishedOn]).toEqual([undefined, '2026-11-05']);
  });

  it('keeps the first day of done when it moves between done statuses', () => {
    const categories = new Map([...options.categories, ['6', 'done' as const]]);
    const history = [move('03', '1', '3'), move('05', '3', '5'), move('09', '5', '6')];
    expect(traceWorkItem(issue('6'), history, { ...options, categories })?.finishedOn).toBe(
      '2026-11-05',
    );
  });

  it('does not know what happened after the day that counts', () => {
    const history = [move('03', '1', '3'), move('05', '3', '5')];
    const traced = traceWorkItem(issue('5'), history, { ...options, asOf: '2026-11-04' });
    expect([traced?.stage, traced?.finishedOn]).toEqual(['inProgress', undefined]);
    expect(traceWorkItem(issue('5'), history, { ...options, asOf: '2026-10-31' })).toBeUndefined();
  });

  it('takes the resolution date where there is no changelog, and says so', () => {
    const resolved = { ...issue('5'), resolvedAt: '2026-11-08T10:00:00.000+0000' };
    expect(traceWorkItem(resolved, undefined, options)).toMatchObject({
      finishedOn: '2026-11-08',
      evidence: 'resolutionDate',
    });
  });

  it.each([
    { resolution: "Won't Do", isCancelled: true },
    { resolution: 'Done', isCancelled: false },
  ])('is cancelled: $isCancelled when resolved as $resolution', ({ resolution, isCancelled }) => {
    const closed = { ...issue('5'), fields: { resolution: { name: resolution } } };
    expect(traceWorkItem(closed, [move('05', '1', '5')], options)?.isCancelled).toBe(isCancelled);
  });

  it('stays in progress in a status in progress that the rule does not name', () => {
    const rule = { ...defaultFlowRule, startedStatusIds: ['3'] };
    const categories = new Map([...options.categories, ['4', 'indeterminate' as const]]);
    const stageAfter = (...history: FieldChange[]) =>
      traceWorkItem(issue('4'), history, { ...options, rule, categories })?.stage;
    expect(stageAfter(move('02', '1', '3'), move('04', '3', '4'))).toBe('inProgress');
    expect(stageAfter(move('02', '1', '4'))).toBe('toDo');
    expect(stageAfter(move('02', '1', '3'), move('04', '3', '1'))).toBe('toDo');
  });

  it('is over where it was cancelled into a status that the rule does not name', () => {
    const rule = { ...defaultFlowRule, finishedStatusIds: ['5'] };
    const categories = new Map([...options.categories, ['6', 'done' as const]]);
    const closedAs = (name: string) =>
      traceWorkItem(
        { ...issue('6'), fields: { resolution: { name } } },
        [move('03', '1', '3'), move('05', '3', '6')],
        { ...options, rule, categories },
      );
    expect(closedAs("Won't Do")).toMatchObject({
      ...{ stage: 'done', finishedOn: '2026-11-05', isCancelled: true, closedAs: "Won't Do" },
    });
    expect(closedAs('Done')).toMatchObject({ stage: 'inProgress', isCancelled: false });
  });

  it('follows statuses that the project chose', () => {
    const rule = { ...defaultFlowRule, startedStatusIds: ['4'], finishedStatusIds: ['7'] };
    const categories = new Map([
      ...options.categories,
      ['4', 'indeterminate' as const],
      ['7', 'done' as const],
    ]);
    const history = [
      move('02', '1', '3'),
      move('04', '3', '4'),
      move('06', '4', '5'),
      move('08', '5', '7'),
    ];
    expect(traceWorkItem(issue('7'), history, { ...options, rule, categories })).toMatchObject({
      startedOn: '2026-11-04',
      finishedOn: '2026-11-08',
    });
  });
});

describe('findFlowEfficiency', () => {
  it('is the share of time in active statuses', () => {
    const history = [move('01', '1', '3'), move('05', '3', '1'), move('09', '1', '3')];
    const within = { from: '2026-11-01T12:00:00.000Z', until: '2026-11-11T12:00:00.000Z' };
    expect(findFlowEfficiency(history, new Set(['3']), within)).toBeCloseTo(0.6, 10);
  });
});

describe('blockedMs', () => {
  it('counts while the flag is set', () => {
    const flag = (day: string, from: string, to: string): FieldChange => ({
      ...move(day, from, to),
      fieldId: 'flagged',
    });
    const within = { from: '2026-11-01T12:00:00.000Z', until: '2026-11-11T12:00:00.000Z' };
    expect(blockedMs([flag('02', '', '10019'), flag('05', '10019', '')], within)).toBe(
      3 * 86_400_000,
    );
  });
});

describe('reportSprint', () => {
  // Committed 5 + 3 + 8 = 16; the 8 is removed, a 2 is added, the 3 grows to 5; 5 and 2 are done.
  const part = {
    wasInAtStart: true,
    wasInAtEnd: true,
    isDoneAtEnd: true,
    estimateAtStart: 5,
    estimateAtEnd: 5,
  };
  const report = reportSprint([
    part,
    { ...part, isDoneAtEnd: false, estimateAtStart: 3, estimateAtEnd: 5 },
    { ...part, wasInAtEnd: false, estimateAtStart: 8, estimateAtEnd: 8 },
    { ...part, wasInAtStart: false, estimateAtStart: 0, estimateAtEnd: 2 },
  ]);

  it('tells commitment, completion and how the scope changed', () => {
    expect(report).toEqual({
      committed: 16,
      completed: 7,
      completedOfCommitted: 5,
      added: 2,
      removed: 8,
      reestimated: 2,
    });
  });

  it('gives say/do in both variants, and velocity as the average completed', () => {
    expect(findSayDoOfAll(report)).toBeCloseTo(7 / 16, 10);
    expect(findSayDoOfCommitted(report)).toBeCloseTo(5 / 16, 10);
    expect(findVelocity([report, { ...report, completed: 9 }])).toBe(8);
  });
});

// Helpers

const move = (day: string, from: string, to: string): FieldChange => ({
  at: `2026-11-${day}T12:00:00.000Z`,
  fieldId: 'status',
  from,
  to,
});

const issue = (statusId: string): Issue => ({
  id: '1',
  key: 'PAY-1',
  projectId: '1',
  projectKey: 'PAY',
  type: { id: '1', name: 'Story', hierarchyLevel: 0 },
  summary: 'Pays by card',
  status: { id: statusId, name: 'Status', category: options.categories.get(statusId) ?? 'done' },
  labels: [],
  components: [],
  fixVersions: [],
  sprints: [],
  links: [],
  subtasks: [],
  attachmentNames: [],
  createdAt: '2026-11-01T08:00:00.000+0000',
  fields: {},
  properties: {},
});
