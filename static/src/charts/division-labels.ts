import type { Division, TimeScale } from '#domain/roadmap/time-scale';

/** The tag that names the day of the line, by its middle and half its width. */
export type DayTag = { readonly x: number; readonly half: number };

/** Half the width of the tag for a word: short ones look alike. */
export const halfOfTag = (word: string): number => Math.max(21, word.length * 3.4 + 5);

/** The name of a division and where it begins. */
export type PlacedLabel = { readonly label: string; readonly x: number };

const pixelsOfLetter = 6.5;
const gap = 4;

const widthOf = (label: string): number => label.length * pixelsOfLetter;

type Room = { readonly from: number; readonly through: number; readonly tag: DayTag };

/** Where a name stands, beside the word for the day of the line; undefined where it has no room. */
function placeLabel(label: string, { from, through, tag }: Room): PlacedLabel | undefined {
  const width = widthOf(label);
  const [before, after] = [tag.x - tag.half - 5, tag.x + tag.half + 2];
  const isUnderTag = from + gap + width > before && from < after;
  if (isUnderTag && from <= before) return undefined;
  const x = isUnderTag ? after + 3 : from + gap;
  return through - x > width ? { label, x } : undefined;
}

/**
 * The names of divisions, by their place in the list; those without room are absent. Where divisions
 * are narrower than their names, every second is named, or every third, and so on.
 */
export function placeLabels(
  divisions: readonly Division[],
  scale: TimeScale,
  tag: DayTag,
): ReadonlyMap<number, PlacedLabel> {
  const roomOf = ({ span }: Division): number =>
    scale.endOf(span.through) - scale.startOf(span.from);
  const widest = Math.max(1, ...divisions.map(roomOf));
  const longest = Math.max(0, ...divisions.map(({ shortLabel }) => widthOf(shortLabel)));
  const step = Math.ceil((longest + 2 * gap) / widest);
  const placed = new Map<number, PlacedLabel>();
  // The first may be cut: counting from the second names as many divisions as there is room for.
  for (
    let index = divisions.length > 1 && step > 1 ? 1 : 0;
    index < divisions.length;
    index += step
  ) {
    const division = divisions[index];
    const last = divisions[Math.min(index + step, divisions.length) - 1];
    if (division === undefined || last === undefined) continue;
    const room = {
      from: scale.startOf(division.span.from),
      through: scale.endOf(last.span.through),
      tag,
    };
    const found = placeLabel(division.label, room) ?? placeLabel(division.shortLabel, room);
    if (found !== undefined) placed.set(index, found);
  }
  return placed;
}
