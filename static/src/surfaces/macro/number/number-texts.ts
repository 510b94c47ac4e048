import type { Direction, LeftOut } from '#domain/kpi/kpi';
import { written } from '../../../charts/written';
import { plural } from '../plural';

/** A measure whose past Waymark counts as a share, because Jira cannot tell it. */
export type SharedMeasure = 'ready' | 'criteriaMet' | 'criteriaAccepted';

const shareOf: Readonly<Record<SharedMeasure, string>> = {
  ready: 'of checked work is ready',
  criteriaMet: 'of work items have all met',
  criteriaAccepted: 'of work items have all accepted',
};

const singular: Readonly<Record<string, string>> = { 'work items': 'work item', days: 'day' };

/** What the macro says about its numbers, their targets and what they stand on. */
export const numberTexts = {
  behindChart: 'Definition and data',
  target: (value: number, isUp: boolean) =>
    `Target ${isUp ? 'at least' : 'at most'} ${written(value)}`,
  plainTarget: (value: number) => `Target ${written(value)}`,
  targetWord: 'Target',
  removeTarget: 'Remove it',
  targetIsNoNumber: 'A target is a number.',
  targetIsBelowZero: 'A target is a number, 0 or more.',
  direction: 'Better is',
  betterIs: {
    up: 'more is better',
    down: 'less is better',
    none: 'neither more nor less is better by itself',
  } satisfies Record<Direction, string>,
  targetOfProject: (value: number, isUp: boolean) =>
    `Whole project: ${isUp ? 'at least' : 'at most'} ${written(value)}`,
  unit: (unit: string, value: number) => (value === 1 ? (singular[unit] ?? unit) : unit),
  reached: 'reached',
  missed: 'not reached',
  setTarget: 'Set a target',
  changeTarget: 'Change the target',
  whoSetsTargets:
    'A target is set by an administrator of the project, or by someone whom they named in Project settings › Waymark. Ask one of them.',
  atLeast: 'at least',
  atMost: 'at most',
  save: 'Save',
  lastSprints: (last: number, before: number) =>
    `last sprint ${written(Math.round(last * 10) / 10)}, the one before ${written(Math.round(before * 10) / 10)}`,
  than: (change: number) => {
    const before = '30 days ago';
    const amount = written(Math.round(Math.abs(change) * 10) / 10);
    return change === 0
      ? `the same as ${before}`
      : `${amount} ${change > 0 ? 'more' : 'less'} than ${before}`;
  },
  share: (what: SharedMeasure, percent: number) => `${written(percent)} % ${shareOf[what]}`,
  shareWas: (what: SharedMeasure, percent: number, before: number) =>
    `${written(percent)} % ${shareOf[what]}, ${written(before)} % 30 days ago`,
  shareNote:
    'The share over time is of work items of the whole project, counted by Waymark once a day: of those that were checked and wait, those that are ready; of those with criteria, those with all of them met or accepted.',
  numberInWords: (
    { label, unit }: { readonly label: string; readonly unit: string },
    value: number,
  ) => `${label}: ${written(value)} ${value === 1 ? (singular[unit] ?? unit) : unit}`,
  ofTotal: (total: number) => `of ${written(total)}`,
  counted: (count: number) => `Counted: ${plural(count, 'work item')}`,
  leftOut: (parts: readonly LeftOut[]) =>
    `Left out: ${parts.map(({ count, why }) => `${written(count)} ${why}`).join(', ')}`,
  closedInAll: (count: number) => `${written(count)} closed in all`,
  noKeysInSnapshot: 'A published copy holds the number, not its work items.',
};
