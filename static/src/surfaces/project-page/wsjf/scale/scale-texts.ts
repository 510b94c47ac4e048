import { largestScore, longestScale } from '#domain/scoring/scale/scale';
import { counted } from '../../../../components/counted';

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
  needsScoring: 'Moving them there needs the permission Edit work items.',
  reweigh: (count: number) => `${counted(count, 'score', 'scores')} worked out anew.`,
  wrongScale: `A scale has 2 to ${String(longestScale)} numbers above 0 and up to ${String(largestScore)}, each larger than the one before.`,
  save: 'Save',
  following: 'Saved. Search follows while the scores are worked out anew; keep the page open.',
  saved: (numbers: number) =>
    `Saved. ${counted(numbers, 'number', 'numbers')} took ${numbers === 1 ? 'its' : 'their'} place on the new scale.`,
  undo: 'Undo',
  undone: 'Undone. Scale, weights and numbers are as they were.',
  whyBack: 'New scale taken back',
  close: 'Close',
  viewer:
    'Project administrators, and whom they named in Project settings › Waymark, change these.',
  why: 'New scale',
  broken: 'Jira did not answer. Nothing was changed.',
} as const;
