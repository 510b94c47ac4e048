import { counted } from '../../../../components/counted';

/** Every text of bringing scores of another scale to this project's. */
export const remapTexts = {
  open: (count: number) =>
    count === 1
      ? 'Re-map the one that was scored on another scale…'
      : `Re-map the ${count.toLocaleString('en')} that were scored on another scale…`,
  title: 'Re-map scores of another scale',
  lead: (scale: string) =>
    `Each number takes the same place on this project’s scale, ${scale}. Nothing is changed before you say so. There is no undo: each work item’s history keeps its numbers as they were.`,
  nothing: 'Nothing here was scored on another scale.',
  number: (column: string, from: string, to: string) =>
    from === to ? `${column} ${from} stays` : `${column} ${from} to ${to}`,
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  apply: (count: number) => `Re-map ${counted(count, 'work item', 'work items')}`,
  cancel: 'Cancel',
  why: 'From another scale',
} as const;
