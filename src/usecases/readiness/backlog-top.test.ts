import { emptyReadinessState } from '#domain/readiness/status/readiness-state';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { defaultSettings } from '#domain/settings/settings';
import { exampleDay, paragraphs, story, wholeProject } from '../../../test/arbitraries/readiness';
import { filterRows, findNext, isHeldUpBy, judgeRows, rulesLeft, wordsOf } from './backlog-top';

const rows = judgeRows([bare('1'), ready('2'), bare('3')], {
  projectReadiness: payments(),
  today: exampleDay,
  outsideById: new Map(),
});

describe('judgeRows', () => {
  it('says in words what holds each up', () => {
    expect(rows.map(wordsOf)).toEqual([
      [
        'Description is empty',
        'No acceptance criteria',
        'Story point estimate not set',
        'No parent',
      ],
      [],
      [
        'Description is empty',
        'No acceptance criteria',
        'Story point estimate not set',
        'No parent',
      ],
    ]);
  });
});

describe('filterRows', () => {
  it('lets through what is not ready, in order', () => {
    expect(filterRows(rows, 'notReady').map(({ source }) => source.issue.id)).toEqual(['1', '3']);
    expect(filterRows(rows, 'all')).toEqual(rows);
    expect(filterRows(rows, 'waived')).toEqual([]);
    expect(filterRows(rows, 'questions')).toEqual([]);
  });
});

describe('rulesLeft', () => {
  it('names each rule with how many it holds up, and tells which these are', () => {
    expect(rulesLeft(rows)).toEqual([
      { title: 'Belongs to a parent', count: 2 },
      { title: 'Has a description', count: 2 },
      { title: 'Has acceptance criteria', count: 2 },
      { title: 'Is estimated', count: 2 },
    ]);
    const held = (title: string) =>
      rows.filter((row) => isHeldUpBy(row, title)).map(({ source }) => source.issue.id);
    expect(held('Is estimated')).toEqual(['1', '3']);
    expect(held('')).toEqual(['1', '2', '3']);
  });
});

describe('findNext', () => {
  it.each([
    { given: 'the first', id: '1', next: '3' },
    { given: 'a ready one', id: '2', next: '3' },
    { given: 'the last', id: '3', next: '1' },
  ])('goes to $next from $given', ({ id, next }) => {
    expect(findNext(rows, id)?.source.issue.id).toBe(next);
  });

  it('ends when all others are ready', () => {
    expect(findNext(rows.slice(0, 2), '1')).toBeUndefined();
  });
});

// Helpers

function bare(id: string): ReadinessSource {
  return {
    issue: story({ id, key: `PAY-${id}` }),
    project: wholeProject,
    criteria: { total: 0 },
    scoring: { isScored: false },
    state: emptyReadinessState,
    stateVersion: 0,
    editable: {},
  };
}

function ready(id: string): ReadinessSource {
  const parent = { id: '9', key: 'PAY-9', summary: 'Cards' };
  return {
    ...bare(id),
    issue: story({ id, estimate: 3, parent, description: paragraphs('Pay by card') }),
    criteria: { total: 1 },
  };
}

function payments(): ProjectReadiness {
  return {
    settings: defaultSettings,
    definitions: [starterDefinition],
    notices: [],
    startedStatuses: [],
    project: wholeProject,
    parentTypes: ['Epic'],
    isEstimating: true,
  };
}
