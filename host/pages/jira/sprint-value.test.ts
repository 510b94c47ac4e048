import { currentFirst } from './sprint-value';

const sprint = (id: number, state: string, month: number) => ({
  ...{ id, state, name: `Sprint ${String(id)}` },
  startDate: `2026-${String(month).padStart(2, '0')}-02T09:00:00.000Z`,
  endDate: `2026-${String(month).padStart(2, '0')}-16T09:00:00.000Z`,
});

describe('the sprints of a work item', () => {
  it.each([
    {
      given: 'ended ones',
      sprints: [sprint(1, 'closed', 3), sprint(3, 'closed', 5), sprint(2, 'closed', 4)],
      expected: [3, 2, 1],
    },
    {
      given: 'a running one among ended ones',
      sprints: [sprint(1, 'closed', 3), sprint(3, 'active', 5), sprint(2, 'closed', 4)],
      expected: [3, 2, 1],
    },
    {
      given: 'planned ones',
      sprints: [sprint(1, 'closed', 3), sprint(6, 'future', 8), sprint(5, 'future', 7)],
      expected: [5, 6, 1],
    },
  ])('begin with the one that counts, given $given', ({ sprints, expected }) => {
    expect(currentFirst(sprints).map(({ id }) => id)).toEqual(expected);
  });
});
