import type { Issue, Sprint, Version } from '../issue/issue';
import { findPlacement } from './placement';

const sprint: Sprint = {
  id: '1',
  name: 'Sprint 1',
  state: 'active',
  startsAt: '2026-11-02T23:30:00.000Z',
  endsAt: '2026-11-16T09:00:00.000Z',
};
const version: Version = { id: '1', name: '4.2', releaseOn: '2026-12-18', isReleased: false };

describe('findPlacement', () => {
  it.each([
    {
      given: 'days set by people before everything else',
      parent: issue({ startOn: '2026-11-05', dueOn: '2026-12-01', sprints: [sprint] }),
      children: [],
      placement: { from: '2026-11-05', through: '2026-12-01', datesFrom: 'dates' },
    },
    {
      given: 'one day set by people, without inventing the other',
      parent: issue({ dueOn: '2026-12-01' }),
      children: [issue({ sprints: [sprint] })],
      placement: { through: '2026-12-01', datesFrom: 'dates' },
    },
    {
      given: 'the sprints of the children, in the reader’s time zone',
      parent: issue({ fixVersions: [version] }),
      children: [issue({ sprints: [sprint] })],
      placement: { from: '2026-11-03', through: '2026-11-16', datesFrom: 'sprints' },
    },
    {
      given: 'versions at last',
      parent: issue({}),
      children: [issue({ fixVersions: [version] })],
      placement: { through: '2026-12-18', datesFrom: 'versions' },
    },
    {
      given: 'the end alone when the start lies after it',
      parent: issue({ startOn: '2026-12-24', dueOn: '2026-12-01' }),
      children: [],
      placement: { through: '2026-12-01', datesFrom: 'dates' },
    },
    {
      given: 'nowhere without any day',
      parent: issue({}),
      children: [issue({})],
      placement: undefined,
    },
  ])('takes $given', ({ parent, children, placement }) => {
    expect(findPlacement(parent, children, 'Europe/Paris')).toEqual(placement);
  });
});

// Helpers

function issue(parts: Partial<Issue>): Issue {
  return {
    id: '1',
    key: 'PAY-1',
    projectId: '1',
    projectKey: 'PAY',
    type: { id: '1', name: 'Epic', hierarchyLevel: 1 },
    summary: 'Refunds',
    status: { id: '1', name: 'To Do', category: 'new' },
    labels: [],
    components: [],
    fixVersions: [],
    sprints: [],
    links: [],
    subtasks: [],
    attachmentNames: [],
    fields: {},
    properties: {},
    ...parts,
  };
}
