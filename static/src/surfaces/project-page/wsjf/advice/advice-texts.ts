const dayOf = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });

/** Every text of what a due date suggests. */
export const adviceTexts = {
  reason: (dueOn: string, startBy: string, cycleTime: { days: number; of: number }) =>
    `Due ${dayOf(dueOn)}: 85 % of the last ${String(cycleTime.of)} took at most ${String(cycleTime.days)} days, so work starts by ${dayOf(startBy)}.`,
  suggests: (value: number) => `That suggests a time criticality of ${String(value)}.`,
  take: (value: number) => `Set ${String(value)}`,
} as const;
