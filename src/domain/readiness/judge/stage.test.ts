import { factsOf, story } from '../../../../test/arbitraries/readiness';
import { checkReadiness, prepareDefinition } from './check-readiness';
import { starterDefinition } from '../definition/definition';
import { saysTheSame, statusOf } from '../status/readiness-status';
import { isStart, seenLate, stageOf, statusesBeforeWork, wordsLeft } from './stage';

const inStatus = (name: string, category: 'new' | 'indeterminate' | 'done') =>
  story({ status: { id: '7', name, category } });

describe('stageOf', () => {
  it.each([
    { given: 'to do', issue: inStatus('To Do', 'new'), name: 'beforeWork' },
    { given: 'in progress', issue: inStatus('In Progress', 'indeterminate'), name: 'started' },
    { given: 'done', issue: inStatus('Done', 'done'), name: 'finished' },
    {
      given: 'a sub-task',
      issue: story({ type: { id: '5', name: 'Sub-task', hierarchyLevel: -1 } }),
      name: 'onParent',
    },
  ])('is $name given $given', ({ issue, name }) => {
    expect(stageOf(issue, undefined).name).toBe(name);
  });

  it('follows the statuses that the team calls started', () => {
    const refined = inStatus('Refined', 'indeterminate');
    expect(stageOf(refined, undefined, ['In Progress']).name).toBe('beforeWork');
    expect(stageOf(refined, undefined, ['refined']).name).toBe('started');
  });

  it('names the parent on which a sub-task is checked', () => {
    const issue = story({
      type: { id: '5', name: 'Sub-task', hierarchyLevel: -1 },
      parent: { id: '4', key: 'PAY-4', summary: 'Cards' },
    });
    expect(stageOf(issue, undefined)).toEqual({ name: 'onParent', parentKey: 'PAY-4' });
  });
});

describe('isStart', () => {
  const statuses = [
    { id: 'todo', name: 'To Do', category: 'new' },
    { id: 'doing', name: 'In Progress', category: 'indeterminate' },
    { id: 'review', name: 'In Review', category: 'indeterminate' },
    { id: 'done', name: 'Done', category: 'done' },
  ] as const;
  const beforeWork = statusesBeforeWork(statuses, []);

  it.each([
    { given: 'a step into work', from: 'todo', to: 'doing', is: true },
    { given: 'a step within work', from: 'doing', to: 'review', is: false },
    { given: 'a step back', from: 'doing', to: 'todo', is: false },
    { given: 'what was finished and is opened again', from: 'done', to: 'doing', is: false },
    { given: 'a status of another project', from: 'ideas', to: 'doing', is: false },
  ])('is $is given $given', ({ from, to, is }) => {
    expect(isStart({ at: '2026-03-09T10:00:00.000Z', from, to }, beforeWork)).toBe(is);
  });

  it('is true of what was created in progress, and not of what was created before', () => {
    const at = '2026-03-09T10:00:00.000Z';
    expect(isStart({ at, to: 'doing' }, beforeWork)).toBe(true);
    expect(isStart({ at, to: 'todo' }, beforeWork)).toBe(false);
  });

  it('follows the statuses that the team calls started', () => {
    const step = { at: '2026-03-09T10:00:00.000Z', from: 'doing', to: 'review' };
    expect(isStart(step, statusesBeforeWork(statuses, ['In Review']))).toBe(true);
  });
});

describe('statusOf', () => {
  const report = checkReadiness(factsOf({ text: 'Pay' }), prepareDefinition(starterDefinition));

  it('counts, and names what is left', () => {
    expect(statusOf(report, '2026-03-09T10:00:00.000Z')).toEqual({
      ready: 'no',
      percent: 40,
      left: 3,
      must: 2,
      waived: 0,
      questions: 0,
      missing: 'No acceptance criteria, Not estimated, No parent',
      missingMust: 'No acceptance criteria, Not estimated',
      words: ['No acceptance criteria', 'Not estimated', 'No parent'],
      checkedAt: '2026-03-09T10:00:00.000Z',
    });
    expect(wordsLeft(report)).toEqual([
      'No acceptance criteria',
      'Story point estimate not set',
      'No parent',
    ]);
  });

  it('says the same a day later', () => {
    expect(saysTheSame(statusOf(report, '2026-03-09'), statusOf(report, '2026-03-10'))).toBe(true);
  });
});

describe('seenLate', () => {
  const on = '2026-03-09T09:00:00.000Z';

  it.each([
    { given: 'within the minute', lookedAt: '2026-03-09T09:01:00.000Z', late: {} },
    {
      given: 'three minutes later',
      lookedAt: '2026-03-09T09:03:00.000Z',
      late: { seenOn: '2026-03-09T09:03:00.000Z' },
    },
  ])('tells when the start was looked at, given it was $given', ({ lookedAt, late }) => {
    expect(seenLate(on, lookedAt)).toEqual(late);
  });
});
