/** A spot as it is drawn, with the words that name it; the best place first. */
export type NamedSpot = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Absent where the spot carries no name. */
  readonly words?: string;
};

/** Where the words of a spot start or end. */
export type SpotName = {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** How wide a letter of a name is at most, and how high a line of it. */
const letterWidth = 7;
const lineHeight = 12;
const gap = 4;

/**
 * Places the names beside their spots so that none lies over another name or another spot: to the right,
 * else to the left, above or below. Where there is no room at all the name is left out; pointing at the
 * spot tells it, and so does the table.
 */
export function placeNames(
  spots: readonly NamedSpot[],
  frame: { readonly width: number; readonly height: number },
): readonly SpotName[] {
  const taken: Box[] = spots.map(({ x, y, radius }) => around(x, y, radius));
  const isFree = (box: Box): boolean =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= frame.width &&
    box.bottom <= frame.height &&
    !taken.some((other) => isOver(box, other));
  return spots.flatMap((spot) => {
    const name = namesOf(spot).find((one) => isFree(boxOf(one)));
    if (name === undefined) return [];
    taken.push(boxOf(name));
    return [name];
  });
}

function namesOf({ x, y, radius, words }: NamedSpot): readonly SpotName[] {
  if (words === undefined) return [];
  const beside = radius + gap;
  const above = beside + lineHeight / 2;
  return [
    { words, x: x + beside, y, anchor: 'start' },
    { words, x: x - beside, y, anchor: 'end' },
    { words, x, y: y - above, anchor: 'middle' },
    { words, x, y: y + above, anchor: 'middle' },
  ];
}

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function boxOf({ words, x, y, anchor }: SpotName): Box {
  const width = words.length * letterWidth;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
}

const isOver = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;
