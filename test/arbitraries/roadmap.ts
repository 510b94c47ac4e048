import fc from 'fast-check';
import type { RoadmapItem } from '../../src/domain/roadmap/roadmap-item';
import type { WorkItem } from '../../src/domain/flow/work-item';
import type { CalendarDay } from '../../src/domain/time/calendar-day';
import { addDays } from '../../src/domain/time/calendar-day';

/** Any day within some six years. */
export const anyDay = (): fc.Arbitrary<CalendarDay> =>
  fc.integer({ min: -1000, max: 1000 }).map((days) => addDays('2026-03-09', days));

/** Any roadmap: ids and keys are unique; days may be missing, the end is never before the start. */
export const anyRoadmapItems = (): fc.Arbitrary<readonly RoadmapItem[]> =>
  fc
    .array(
      fc.record({
        from: fc.option(anyDay(), { nil: undefined }),
        length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
        category: fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const),
        lane: fc.constantFrom('', 'Cards', 'Wallet'),
        total: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 40 },
    )
    .map((drafts) =>
      drafts.map(({ from, length, category, lane, total }, index): RoadmapItem => ({
        id: String(index),
        key: `PAY-${String(index)}`,
        title: `Epic ${String(index)}`,
        typeName: 'Epic',
        statusName: category,
        category,
        lane,
        ...(from === undefined ? {} : { from, datesFrom: 'dates' as const }),
        ...(from === undefined || length === undefined ? {} : { through: addDays(from, length) }),
        done: 0,
        total,
        blockedBy: [],
      })),
    );

/** Any work items: started on or after they were created, finished on or after they were started. */
export const anyWorkItems = (): fc.Arbitrary<readonly WorkItem[]> =>
  fc
    .array(
      fc.record({
        createdOn: anyDay(),
        waits: fc.option(fc.nat(60), { nil: undefined }),
        takes: fc.option(fc.nat(60), { nil: undefined }),
        isCancelled: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map((drafts) =>
      drafts.map(({ createdOn, waits, takes, isCancelled }, index): WorkItem => {
        const startedOn = waits === undefined ? undefined : addDays(createdOn, waits);
        const finishedOn = takes === undefined ? undefined : addDays(startedOn ?? createdOn, takes);
        return {
          id: String(index),
          key: `PAY-${String(index)}`,
          title: 'Pays by card',
          typeName: 'Story',
          createdOn,
          ...(startedOn === undefined ? {} : { startedOn }),
          ...(finishedOn === undefined ? {} : { finishedOn }),
          stage: finishedOn ? 'done' : startedOn ? 'inProgress' : 'toDo',
          isCancelled: isCancelled && finishedOn !== undefined,
          reopened: 0,
          evidence: 'changelog',
        };
      }),
    );
