import fc from 'fast-check';
import type { FieldChange } from './history';
import type { SprintMember } from './sprint-parts';
import { findPartIn } from './sprint-parts';
import { reportSprint } from './sprint-report';

const sprint = {
  id: '7',
  name: 'Sprint 7',
  startedAt: '2026-11-02T09:00:00.000Z',
  endedAt: '2026-11-16T09:00:00.000Z',
};
const before = '2026-11-01T09:00:00.000Z';
const during = '2026-11-09T09:00:00.000Z';
const after = '2026-11-17T09:00:00.000Z';
const isDone = (statusId: string): boolean => statusId === 'done';

const member = (parts: Partial<SprintMember>): SprintMember => ({
  id: '1',
  createdAt: '2026-10-01T09:00:00.000Z',
  sprintIds: ['7'],
  estimate: 3,
  statusId: 'done',
  resolvedAt: undefined,
  history: [{ at: during, fieldId: 'status', from: 'open', to: 'done' }],
  ...parts,
});
const change = (fieldId: string, at: string, from: string, to: string): FieldChange =>
  fieldId === 'estimate' ? { at, fieldId, fromName: from, toName: to } : { at, fieldId, from, to };
const partOf = (parts: Partial<SprintMember>) => findPartIn(member(parts), sprint, isDone);

describe('findPartIn', () => {
  it('knows what was in from the beginning and done in time', () => {
    expect(partOf({})).toEqual({
      wasInAtStart: true,
      wasInAtEnd: true,
      isDoneAtEnd: true,
      estimateAtStart: 3,
      estimateAtEnd: 3,
    });
  });

  it.each([
    {
      given: 'put in while it ran',
      history: [change('sprint', during, '6', '6, 7')],
      start: false,
    },
    { given: 'put in before', history: [change('sprint', before, '6', '6, 7')], start: true },
  ])('tells what was $given', ({ history, start }) => {
    expect(partOf({ history })?.wasInAtStart).toBe(start);
  });

  it('keeps in what was carried over to the next sprint when it ended', () => {
    const carried = partOf({
      sprintIds: ['7', '8'],
      history: [change('sprint', after, '7', '7, 8')],
      statusId: 'open',
    });
    expect(carried).toMatchObject({ wasInAtEnd: true, isDoneAtEnd: false });
  });

  it('tells what was taken out while it ran', () => {
    expect(partOf({ sprintIds: [], history: [change('sprint', during, '7', '')] })).toMatchObject({
      wasInAtStart: true,
      wasInAtEnd: false,
    });
  });

  it('takes estimates as they were: of the start at the start, of the end at the end', () => {
    const history = [change('estimate', during, '3', '8'), change('estimate', after, '8', '1')];
    expect(partOf({ estimate: 1, history })).toMatchObject({
      estimateAtStart: 3,
      estimateAtEnd: 8,
    });
  });

  it('does not count as planned what was created in the running sprint', () => {
    expect(partOf({ createdAt: during, history: [] })?.wasInAtStart).toBe(false);
  });

  it('does not count as done what was resolved later', () => {
    expect(partOf({ history: [], resolvedAt: after })?.isDoneAtEnd).toBe(false);
  });

  it('balances: scope at the end is what was planned, plus the change of scope', () => {
    const anyMember = fc.record({
      isInBefore: fc.boolean(),
      isInAfter: fc.boolean(),
      points: fc.tuple(fc.nat(20), fc.nat(20)),
    });
    fc.assert(
      fc.property(fc.array(anyMember), (drafts) => {
        const parts = drafts.flatMap(({ isInBefore, isInAfter, points: [from, to] }) => {
          const history = [
            change('sprint', during, isInBefore ? '7' : '', isInAfter ? '7' : ''),
            change('estimate', during, String(from), String(to)),
          ];
          return partOf({ sprintIds: isInAfter ? ['7'] : [], estimate: to, history }) ?? [];
        });
        const report = reportSprint(parts);
        const atEnd = drafts.filter((draft) => draft.isInAfter);
        const scope = atEnd.reduce((sum, { points }) => sum + points[1], 0);
        expect(report.committed + report.added - report.removed + report.reestimated).toBe(scope);
      }),
    );
  });
});
