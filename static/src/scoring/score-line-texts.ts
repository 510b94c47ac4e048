/** The words of a score where a work item is looked at. */
export const scoreLineTexts = {
  score: (arithmetic: string) => `WSJF: ${arithmetic}`,
  position: (position: number, key: string, isEpic: boolean) =>
    `number ${String(position)} of the ${isEpic ? 'epics' : 'stories'} ranked in ${key}`,
} as const;
