/** The numbers a team may give, rising, each once, none below zero. */
export type Scale = readonly number[];

/** A scale with the name that settings show for it. */
export type ScalePreset = { readonly id: string; readonly name: string; readonly values: Scale };

/** SAFe's modified Fibonacci numbers. Source: framework.scaledagile.com/wsjf */
export const defaultScale: Scale = [1, 2, 3, 5, 8, 13, 20];

/** The scales that settings offer; a team may also write its own. */
export const scalePresets: readonly ScalePreset[] = [
  { id: 'modified-fibonacci', name: '1 2 3 5 8 13 20', values: defaultScale },
  { id: 'long-fibonacci', name: '1 2 3 5 8 13 20 40 100', values: [...defaultScale, 40, 100] },
  { id: 'powers-of-two', name: '1 2 4 8 16', values: [1, 2, 4, 8, 16] },
  { id: 'one-to-ten', name: '1 to 10', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  { id: 'one-to-five', name: '1 to 5', values: [1, 2, 3, 4, 5] },
];

/** The largest number a team's own scale may reach. */
export const largestScore = 1000;

/** So many numbers a scale has at most. */
export const longestScale = 30;

/** Can a team score with these numbers? At least two, rising, above zero, none above the largest. */
export const isScale = (values: readonly number[]): boolean =>
  values.length >= 2 &&
  values.length <= longestScale &&
  values.every((value, at) => value <= largestScore && value > (values[at - 1] ?? 0));

/**
 * The numbers of a scale as a person types them: with spaces, semicolons or commas between. Where there
 * are spaces or semicolons, a comma inside a number is a decimal comma.
 */
export function readScale(typed: string): Scale {
  const text = typed.trim().replace(/[,;]*\s+|;/g, ' ');
  const parts = text.includes(' ') ? text.split(' ') : text.split(',');
  return parts.filter((part) => part !== '').map((part) => Number(part.replace(',', '.')));
}

/**
 * The same place on another scale: first to first, last to last, those between by their step.
 * A value between two steps counts as the nearer, the lower when halfway.
 */
export function remapValue(value: number, from: Scale, to: Scale): number {
  const step = nearestStep(value, from);
  const place = from.length <= 1 ? 0 : step / (from.length - 1);
  return to[Math.round(place * (to.length - 1))] ?? value;
}

/** The value one step up or down; undefined at the end of the scale. */
export function neighbourOnScale(value: number, by: 1 | -1, scale: Scale): number | undefined {
  return by === 1
    ? scale.find((step) => step > value)
    : [...scale].reverse().find((step) => step < value);
}

/** Where on the scale the value is nearest to, from 0. */
export function nearestStep(value: number, scale: Scale): number {
  let nearest = 0;
  scale.forEach((step, at) => {
    if (Math.abs(step - value) < Math.abs((scale[nearest] ?? 0) - value)) nearest = at;
  });
  return nearest;
}
