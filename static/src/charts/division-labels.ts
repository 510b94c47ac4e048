import type { Division, TimeScale } from '#domain/roadmap/time-scale';

/** The name of a division and where it begins. */
export type PlacedLabel = { readonly label: string; readonly x: number };

const pixelsOfLetter = 6.5;
const gap = 4;
const halfOfToday = 23;

const widthOf = (label: string): number => label.length * pixelsOfLetter;

type Room = { readonly from: number; readonly through: number; readonly todayX: number };

/** Where a name stands, beside the word for today; undefined where it has no room. */
function placeLabel(label: string, { from, through, todayX }: Room): PlacedLabel | undefined {
  const width = widthOf(label);
  const beforeToday = todayX - halfOfToday - 3;
  const isUnderToday = from + gap + width > beforeToday && from < todayX + halfOfToday;
  if (isUnderToday && from <= beforeToday) return undefined;
  const x = isUnderToday ? todayX + halfOfToday + 3 : from + gap;
  return through - x > width ? { label, x } : undefined;
}

/**
 * The names of divisions, by their place in the list; those without room are absent. Where divisions
 * are narrower than their names, every second is named, or every third, and so on.
 */
export function placeLabels(
  divisions: readonly Division[],
  scale: TimeScale,
  todayX: number,
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
      todayX,
    };
    const found = placeLabel(division.label, room) ?? placeLabel(division.shortLabel, room);
    if (found !== undefined) placed.set(index, found);
  }
  return placed;
}
