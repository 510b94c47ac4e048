import { parseIssue } from './parse-issue';

describe('parseIssue', () => {
  // Jira writes moments in the zone of the person who asks.
  it.each([
    { created: '2026-06-12T08:13:13.360+0800', createdAt: '2026-06-12T00:13:13.360Z' },
    { created: '2026-06-11T20:13:13.360-0400', createdAt: '2026-06-12T00:13:13.360Z' },
    { created: '2026-06-12T00:13:13.360+0000', createdAt: '2026-06-12T00:13:13.360Z' },
    { created: 'yesterday', createdAt: undefined },
    { created: null, createdAt: undefined },
  ])('reads the moment $created', ({ created, createdAt }) => {
    expect(parseIssue({ id: '1', fields: { created } }).createdAt).toBe(createdAt);
  });

  it('reads the moments of sprints, and those that have none', () => {
    const sprints = [
      { id: 7, name: 'Sprint 7', state: 'active', startDate: '2026-06-12T08:00:00.000+0800' },
    ];
    expect(
      parseIssue({ id: '1', fields: { sprints } }, { sprint: { id: 'sprints', name: 'Sprint' } })
        .sprints,
    ).toEqual([
      { id: '7', name: 'Sprint 7', state: 'active', startsAt: '2026-06-12T00:00:00.000Z' },
    ]);
  });
});
