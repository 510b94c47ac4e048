import type { SprintMember } from '../flow/sprint-parts';
import { measureSprints, reportSprints } from './measure-sprints';

const asOf = '2026-11-23';
const given = { asOf, dayOf: (instant: string) => instant.slice(0, 10) };
const isDone = (statusId: string): boolean => statusId === 'done';
const sprints = [
  sprint('1', '2026-10-05T09:00:00.000Z', '2026-10-19T09:00:00.000Z'),
  sprint('2', '2026-10-19T10:00:00.000Z', '2026-11-02T09:00:00.000Z'),
];

// Sprint 1: six of 2 points planned, five done. Sprint 2: six of 2 points planned, all done, and one of
// 4 points taken in and done.
const members: readonly SprintMember[] = [
  ...Array.from({ length: 6 }, (_, index) => member(`a${String(index)}`, '1', index < 5)),
  ...Array.from({ length: 6 }, (_, index) => member(`b${String(index)}`, '2', true)),
  { ...member('c', '2', true), estimate: 4, createdAt: '2026-10-25T09:00:00.000Z' },
];
const reported = reportSprints(sprints, members, isDone);

describe('measureSprints', () => {
  it.each([
    { id: 'velocity' as const, value: 13, trend: [10, 16] },
    { id: 'sayDo' as const, value: 108, trend: [83, 133] },
    { id: 'sayDoCommitted' as const, value: 92, trend: [83, 100] },
  ])('works out $id: $value', ({ id, value, trend }) => {
    expect(measureSprints(id, reported, given)).toMatchObject({
      value,
      trend,
      span: { from: '2026-10-05', through: '2026-11-02' },
    });
  });

  it('counts every work item that was in one of them, once', () => {
    expect(measureSprints('velocity', reported, given).counted).toHaveLength(13);
  });

  it.each([
    { why: 'No sprint has ended yet.', of: [] },
    {
      why: 'No work item of these sprints has an estimate.',
      of: members.map((each) => ({ ...each, estimate: undefined })),
    },
    { why: '3 in sprints that ended, 10 are needed.', of: members.slice(0, 3) },
    {
      why: 'Nothing was planned for these sprints.',
      of: members.map((each, index) => ({ ...each, estimate: index === 0 ? 1 : -1 })),
    },
  ])('has no number where $why', ({ why, of }) => {
    const some = reportSprints(of.length === 0 ? [] : sprints, of, isDone);
    expect(measureSprints('sayDo', some, given)).toMatchObject({ because: why, trend: [] });
  });

  it('looks at the last seven', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      sprint(String(index), `2026-0${String(index + 1)}-01`, `2026-0${String(index + 1)}-14`),
    );
    expect(reportSprints(many, [], isDone).map((each) => each.sprint.id)).toEqual([
      ...['2', '3', '4', '5', '6', '7', '8'],
    ]);
  });
});

// Helpers

function sprint(id: string, startedAt: string, endedAt: string) {
  return { id, name: `Sprint ${id}`, startedAt, endedAt };
}

function member(id: string, sprintId: string, done: boolean): SprintMember {
  return {
    id,
    createdAt: '2026-09-01T09:00:00.000Z',
    sprintIds: [sprintId],
    estimate: 2,
    statusId: done ? 'done' : 'open',
    resolvedAt: undefined,
    history: [],
  };
}
