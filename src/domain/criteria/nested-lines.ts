import type { AcceptanceCriterion, CriterionId } from './acceptance-criterion';
import type { CriteriaChange } from './criteria-change';

type Lines = readonly AcceptanceCriterion[];

/** The line and those nested under it, which go where it goes; none when it is gone. */
export function withNested(items: Lines, id: CriterionId): Lines {
  const start = items.findIndex((item) => item.id === id);
  const line = items[start];
  if (line === undefined) return [];
  return line.depth === 1 ? [line] : items.slice(start, endOfNested(items, start + 1));
}

/** Where the lines end that are nested from `start` on. */
export function endOfNested(items: Lines, start: number): number {
  let end = start;
  while (items[end]?.depth === 1) end += 1;
  return end;
}

/** Can a line stand nested just below this one? Nothing is nested under a heading, or at the top. */
export const holdsNested = (above: AcceptanceCriterion | undefined): boolean =>
  above?.kind === 'criterion';

/** May the line go to this level where it stands? */
export function mayNest(items: Lines, id: CriterionId, depth: 0 | 1): boolean {
  const at = items.findIndex((item) => item.id === id);
  const line = items[at];
  if (line === undefined || line.kind === 'heading' || line.depth === depth) return false;
  return depth === 0 || holdsNested(items[at - 1]);
}

const takeOut = (lines: Lines): readonly CriteriaChange[] =>
  lines.map(({ id }) => ({ type: 'nest', id, depth: 0 }));

/** The changes that delete a line and what is nested under it; a mandatory one stays, at the top level. */
export function deleteWithNested(items: Lines, id: CriterionId): readonly CriteriaChange[] {
  const [line, ...nested] = withNested(items, id);
  if (line === undefined) return [{ type: 'delete', ids: [id] }];
  const isStaying = ({ isLocked }: AcceptanceCriterion) =>
    line.kind === 'heading' || isLocked === true;
  const going = nested.filter((each) => !isStaying(each));
  return [
    ...takeOut(nested.filter(isStaying)),
    { type: 'delete', ids: [id, ...going.map((each) => each.id)] },
  ];
}

/**
 * The changes that delete a line alone, as joining it to the one above does: what was nested under it stays,
 * nested under the line above, or at the top level where none can hold it.
 */
export function deleteAlone(items: Lines, id: CriterionId): readonly CriteriaChange[] {
  const above = items[items.findIndex((item) => item.id === id) - 1];
  const nested = withNested(items, id).slice(1);
  return [...(holdsNested(above) ? [] : takeOut(nested)), { type: 'delete', ids: [id] }];
}

/** The changes that make a heading of a line, which lets go of what was nested under it. */
export const makeHeading = (items: Lines, id: CriterionId): readonly CriteriaChange[] => [
  ...takeOut(withNested(items, id).slice(1)),
  { type: 'setKind', id, kind: 'heading' },
];
