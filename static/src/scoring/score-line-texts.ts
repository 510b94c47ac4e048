import type { Place } from '#usecases/scoring/find-place';

/** The words of a score where a work item is looked at. */
export const scoreLineTexts = {
  score: (arithmetic: string) => `WSJF: ${arithmetic}`,
  otherScale: 'WSJF: scored on another scale than this project’s. Score it anew on the WSJF page.',
  place: ({ position, isAbout }: Place, key: string, isEpic: boolean) =>
    `${isAbout ? 'about ' : ''}number ${position.toLocaleString('en')} of the ${isEpic ? 'epics' : 'stories'} ranked in ${key}`,
} as const;
