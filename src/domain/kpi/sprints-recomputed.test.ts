import fc from 'fast-check';
import type { FieldChange } from '../flow/history';
import type { SprintMember } from '../flow/sprint-parts';
import { measureSprints, reportSprints } from './measure-sprints';

const hour = (index: number): string =>
  new Date(Date.UTC(2026, 8, 1) + index * 3_600_000).toISOString();
const sprints = ['1', '2', '3'].map((id, index) => ({
  ...{ id, name: id, startedAt: hour(100 * index + 50), endedAt: hour(100 * index + 140) },
}));

type Deed = {
  readonly at: number;
  readonly kind: 'sprint' | 'status' | 'estimate';
  readonly to: string;
};
type Standing = Readonly<Record<Deed['kind'], string>>;
const beginning: Standing = { sprint: '', status: 'open', estimate: '3' };

const anyDeed = fc.oneof(
  fc.record({
    kind: fc.constant('sprint' as const),
    to: fc.constantFrom('', '1', '2', '1, 2', '2, 3'),
  }),
  fc.record({ kind: fc.constant('status' as const), to: fc.constantFrom('open', 'done') }),
  fc.record({ kind: fc.constant('estimate' as const), to: fc.constantFrom('1', '2', '5', '8') }),
);
const anyWay = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 399 }), anyDeed), { maxLength: 9 })
  .map((deeds) => {
    const byHour = new Map(deeds.map(([at, deed]) => [at, { at: at + 0.5, ...deed }]));
    return [...byHour.values()].sort((one, other) => one.at - other.at);
  });

/** How it stood at an hour, by doing one thing after the other. */
const standingAt = (deeds: readonly Deed[], at: number): Standing =>
  deeds.reduce(
    (now, { at: when, kind, to }) => (when <= at ? { ...now, [kind]: to } : now),
    beginning,
  );

function memberOf(deeds: readonly Deed[], index: number): SprintMember {
  let now = beginning;
  const history = deeds.map(({ at, kind, to }): FieldChange => {
    const from = now[kind];
    now = { ...now, [kind]: to };
    const when = { at: hour(at), fieldId: kind };
    return kind === 'estimate' ? { ...when, fromName: from, toName: to } : { ...when, from, to };
  });
  return {
    ...{ id: String(index), createdAt: hour(0), resolvedAt: undefined, history },
    ...{ sprintIds: now.sprint.split(', '), estimate: Number(now.estimate), statusId: now.status },
  };
}

describe('velocity and say/do of any changelog, worked out again hour by hour', () => {
  it('are what doing one change after the other gives', () => {
    fc.assert(
      fc.property(fc.array(anyWay, { minLength: 10, maxLength: 25 }), (ways) => {
        const [sums, ids] = [{ planned: 0, done: 0, kept: 0 }, new Set<string>()];
        for (const [order, { id }] of sprints.entries())
          ways.forEach((deeds, index) => {
            const start = standingAt(deeds, 100 * order + 50);
            const end = standingAt(deeds, 100 * order + 140);
            const [isIn, isStill] = [start, end].map((each) =>
              each.sprint.split(', ').includes(id),
            );
            if (isIn === true || isStill === true) ids.add(String(index));
            if (isIn === true) sums.planned += Number(start.estimate);
            if (isStill !== true || end.status !== 'done') return;
            sums.done += Number(end.estimate);
            if (isIn === true) sums.kept += Number(start.estimate);
          });
        const reported = reportSprints(sprints, ways.map(memberOf), (status) => status === 'done');
        const measured = (id: 'velocity' | 'sayDo' | 'sayDoCommitted') =>
          measureSprints(id, reported, { asOf: '2026-11-23', dayOf: (at) => at.slice(0, 10) });
        expect([...measured('velocity').counted].sort()).toEqual([...ids].sort());
        fc.pre(ids.size >= 10 && sums.planned > 0);
        expect(measured('velocity').value).toBe(Math.round((sums.done / 3) * 10) / 10);
        expect(measured('sayDo').value).toBe(Math.round((sums.done / sums.planned) * 100));
        expect(measured('sayDoCommitted').value).toBe(Math.round((sums.kept / sums.planned) * 100));
      }),
    );
  });
});
