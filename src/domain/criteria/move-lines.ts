import type { AcceptanceCriterion, CriterionId } from './acceptance-criterion';
import type { CriteriaChange } from './criteria-change';
import { placeAbove } from './criteria-order';
import { endOfNested, holdsNested, withNested } from './nested-lines';

type Lines = readonly AcceptanceCriterion[];

/** Beside which line something is let go. */
export type Spot = { readonly id: CriterionId; readonly isBelow: boolean };

/** The changes that move a line past its neighbour, nested ones with it; none at the end of the list. */
export function moveBy(items: Lines, id: CriterionId, by: -1 | 1): readonly CriteriaChange[] {
  const { block, others, from } = takeOut(items, id);
  let index = from + by;
  if (index < 0 || index > others.length) return [];
  if (block[0]?.depth === 0) {
    // No line comes between another and what is nested under that one.
    if (by > 0) index = endOfNested(others, index);
    else while (index > 0 && others[index]?.depth === 1) index -= 1;
  }
  return moveTogether(block, others, index);
}

/** The changes that move a line to where it is let go, nested ones with it; none when it would not move. */
export function moveTo(items: Lines, id: CriterionId, spot: Spot): readonly CriteriaChange[] {
  const { block, others } = takeOut(items, id);
  const index = indexAt(items, id, spot);
  return index === undefined ? [] : moveTogether(block, others, index);
}

/** Beside which line and at which level it comes to stand. */
export type Landing = Spot & { readonly depth: 0 | 1 };

/** Where it comes to stand when it is let go at `spot`; undefined when it would not move. */
export function landingSpot(items: Lines, id: CriterionId, spot: Spot): Landing | undefined {
  const { block, others } = takeOut(items, id);
  const index = indexAt(items, id, spot);
  if (index === undefined) return undefined;
  const above = others[index - 1];
  const depth = depthAt(block, above);
  if (above !== undefined) return { id: above.id, isBelow: true, depth };
  const first = others[0];
  return first === undefined ? undefined : { id: first.id, isBelow: false, depth };
}

/** The level of what is moved below this line: nothing stands nested where no line can hold it. */
const depthAt = (block: Lines, above: AcceptanceCriterion | undefined): 0 | 1 =>
  block[0]?.depth === 1 && holdsNested(above) ? 1 : 0;

function takeOut(items: Lines, id: CriterionId) {
  const block = withNested(items, id);
  const others = items.filter((item) => !block.includes(item));
  return { block, others, from: items.findIndex((item) => item.id === id) };
}

function indexAt(items: Lines, id: CriterionId, spot: Spot): number | undefined {
  const { block, others, from } = takeOut(items, id);
  const target = others.findIndex((item) => item.id === spot.id);
  if (target < 0 || block.length === 0) return undefined;
  let index = spot.isBelow ? target + 1 : target;
  if (index > 0 && block[0]?.depth === 0) index = endOfNested(others, index);
  return index === from ? undefined : index;
}

/** Each line after the one before it, so that they stay together whatever others move meanwhile. */
function moveTogether(block: Lines, others: Lines, index: number): readonly CriteriaChange[] {
  const moves = block.map((line, at): CriteriaChange => ({
    type: 'move',
    id: line.id,
    after: at === 0 ? placeAbove(others, index) : placeAbove(block, at),
  }));
  const [line] = block;
  if (line === undefined || line.depth === depthAt(block, others[index - 1])) return moves;
  return [...moves, { type: 'nest', id: line.id, depth: 0 }];
}
