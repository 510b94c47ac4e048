import type { BarBox } from './timeline-layout';

const pixelsOfLetter = 6.6;
const leastLetters = 4;
const gap = 4;
// Room for the angle of a bar that goes on beyond the days that are drawn.
const cutGap = 12;

/**
 * Where the title of a bar that carries it begins, and as much of it as there is room for: from where on
 * the bar is seen, so that no first letters are lost. Undefined where a title would tell nothing.
 */
export function placePackedTitle(
  {
    bar,
    x,
    width,
    room,
  }: Pick<BarBox, 'x' | 'width' | 'room'> & {
    readonly bar: Pick<BarBox['bar'], 'isCutBefore' | 'isCutAfter'> & {
      readonly item: { readonly title: string };
    };
  },
  seenFrom: number,
): { readonly x: number; readonly shown: string } | undefined {
  if (x + width <= seenFrom) return undefined;
  const from = Math.max(x + (bar.isCutBefore ? cutGap : gap), seenFrom + gap);
  const to = x + Math.max(width, room) - (bar.isCutAfter ? cutGap : gap);
  const letters = Math.floor((to - from) / pixelsOfLetter);
  if (letters < leastLetters) return undefined;
  const { title } = bar.item;
  return {
    x: from,
    shown: title.length <= letters ? title : `${title.slice(0, letters - 1).trimEnd()}…`,
  };
}
