import { counted } from '../../../../components/counted';

const plain = (count: number): string => count.toLocaleString('en');
const dayOf = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });

/** Every text of the cut line. */
export const cutTexts = {
  title: 'What fits until',
  until: 'Until',
  unscored: 'What fits until a date is told once something is scored.',
  undrawn: 'The lines are drawn while no filter hides rows and no column sorts them.',
  reading: 'Reading what was finished',
  broken: 'Jira did not answer, so there is no line. Switch it off and on again.',
  fits: (likely: number, even: number, of: number) =>
    `${plain(likely)} of ${plain(of)} fit at 85 %, ${plain(even)} at 50 %.`,
  basis: (finished: number, weeks: number) =>
    `From ${counted(finished, 'work item', 'work items')} finished in the last ${String(weeks)} weeks, by resolution date; weeks with none count. 10,000 trials, the same each time.`,
  unsplit: (count: number) =>
    `${counted(count, 'epic has', 'epics have')} no open stories yet and count as the middle of the others.`,
  thin: (finished: number, weeks: number, needed: number) =>
    `No line yet: ${String(finished)} finished in ${String(weeks)} weeks, ${String(needed)} are needed.`,
  byType: 'By work type',
  share: (typeName: string) => `Share of ${typeName}, in percent`,
  sum: (percent: number) =>
    percent < 100
      ? `The shares add up to ${String(percent)} %: the rest goes to other work.`
      : `The shares add up to ${String(percent)} %: more than there is.`,
  bucket: (typeName: string, fits: { likely: number; even: number; of: number }) =>
    `${typeName}: ${plain(fits.likely)} of ${plain(fits.of)} fit at 85 %, ${plain(fits.even)} at 50 %`,
  likely: (until: string) => `85 % by ${dayOf(until)}`,
  even: (until: string) => `50 % by ${dayOf(until)}`,
  ofType: (typeName: string, label: string) => `${typeName} ${label}`,
} as const;
