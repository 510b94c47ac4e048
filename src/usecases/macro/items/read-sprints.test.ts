import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { Issue, Sprint } from '#domain/issue/issue';
import { readSprints } from './read-sprints';

const open: Omit<Sprint, 'state'> = {
  id: '7',
  name: 'Sprint 7',
  startsAt: '2026-06-12T00:38:51.882Z',
  endsAt: '2026-06-26T00:38:00.000Z',
};

describe('readSprints', () => {
  it.each([
    { given: 'closed without a completion date, at its planned end', state: 'closed', count: 1 },
    { given: 'past its end and not closed, not at all', state: 'active', count: 0 },
    { given: 'never begun, not at all', state: 'future', count: 0 },
  ] as const)('tells of a sprint that was $given', ({ state, count }) => {
    expect(report({ ...open, state }, '2026-11-23')).toHaveLength(count);
  });

  it('ends a sprint with the day of the viewer on which it was closed', () => {
    const sprint = { ...open, state: 'closed', completedAt: '2026-06-22T23:30:00.000Z' } as const;
    expect(report(sprint, '2026-06-22')).toHaveLength(0);
    expect(report(sprint, '2026-06-23')[0]?.sprint.endedAt).toBe(sprint.completedAt);
  });
});

// Helpers

function report(sprint: Sprint, asOf: string) {
  return readSprints([inSprint(sprint)], {
    ...{ asOf, timeZone: 'Europe/Paris', rule: defaultFlowRule },
    ...{ categories: new Map(), histories: new Map() },
  });
}

function inSprint(sprint: Sprint): Issue {
  return {
    ...{ id: '1', key: 'PAY-1', projectId: '10', projectKey: 'PAY', summary: 'Pays by card' },
    type: { id: '1', name: 'Story', hierarchyLevel: 0 },
    status: { id: '3', name: 'Open', category: 'new' },
    ...{ labels: [], components: [], fixVersions: [], links: [], subtasks: [] },
    ...{ attachmentNames: [], fields: {}, properties: {} },
    sprints: [sprint],
    estimate: 3,
    createdAt: '2026-06-01T00:00:00.000Z',
  };
}
