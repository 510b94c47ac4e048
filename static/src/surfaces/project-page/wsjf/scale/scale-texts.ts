const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** Every text of scale and weights. */
export const scaleTexts = {
  open: 'Scale and weights…',
  title: 'Scale and weights',
  lead: 'They hold for every ranking of this project.',
  scale: 'Scale',
  own: 'Own numbers, rising, with spaces between',
  custom: 'Own numbers',
  weights: 'How much each part of cost of delay counts',
  reading: 'Reading the rankings',
  dryRun: (numbers: number, items: number) =>
    numbers === 0
      ? 'No number that was given changes.'
      : `${counted(numbers, 'number', 'numbers')} of ${counted(items, 'work item', 'work items')} take their place on the new scale.`,
  reweigh: (count: number) => `${counted(count, 'score', 'scores')} worked out anew.`,
  wrongScale: 'A scale has at least two numbers above 0, each larger than the one before.',
  wrongWeights: 'At least one weight is above 0.',
  save: 'Save',
  following: 'Saved. Search follows while the scores are worked out anew; keep the page open.',
  close: 'Close',
  viewer:
    'Project administrators, and whom they named in Project settings › Waymark, change these.',
  why: 'New scale',
  broken: 'Jira did not answer. Nothing was changed.',
} as const;
