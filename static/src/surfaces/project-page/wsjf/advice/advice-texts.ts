import type { Level } from '../open-wsjf';

const dayOf = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });

const kinds = { epic: ['epic', 'epics'], story: ['work item', 'work items'] } as const;

/** Every text of what a due date suggests. */
export const adviceTexts = {
  reason: (dueOn: string, startBy: string, cycleTime: { days: number; of: number }) =>
    `Due ${dayOf(dueOn)}: 85 % of the last ${String(cycleTime.of)} took at most ${String(cycleTime.days)} days, so work starts by ${dayOf(startBy)}.`,
  thin: (dueOn: string, level: Level, { of, needed }: { of: number; needed: number }) =>
    `Due ${dayOf(dueOn)}. What that says about time criticality is told by the pace of finished ${kinds[level][1]}: ${of === 1 ? `1 ${kinds[level][0]} shows` : `${String(of)} show`} when work began and ended, ${String(needed)} are needed.`,
  unread: (dueOn: string) =>
    `Due ${dayOf(dueOn)}. Jira did not answer how long work takes here, so nothing is suggested.`,
  suggests: (value: number) => `That suggests a time criticality of ${String(value)}.`,
  take: (value: number) => `Set ${String(value)}`,
} as const;
