import { medianMs } from './figure';

/** Milliseconds that the loop took on the machine on which the budgets were set. */
export const referenceMs = 13;

/** How this machine compares: 2 is half as fast as the reference. Budgets in milliseconds scale by it. */
export async function calibrate(): Promise<{ readonly ms: number; readonly factor: number }> {
  const ms = await medianMs(fixedLoop, 7);
  return { ms, factor: ms / referenceMs };
}

/** The same work on every machine: numbers, text, objects and sorting, as the product does them. */
export function fixedLoop(): number {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    key: `PAY-${index}`,
    score: (index * 7919) % 1009,
  }));
  rows.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const byScore = new Map<number, string[]>();
  for (const { key, score } of rows) byScore.set(score, [...(byScore.get(score) ?? []), key]);
  return JSON.stringify([...byScore]).length;
}
