/** One measured figure, beside what it is compared with. */
export type Figure = {
  readonly name: string;
  /** Median of at least five runs, in `unit`. */
  readonly measured: number;
  readonly unit: 'ms' | 's' | 'requests' | 'points' | 'kB' | 'MB' | 'per s' | 'count' | 'x';
  /** The alternative or the limit, measured or computed in the same run. */
  readonly against: { readonly what: string; readonly value: number };
  /** What `measured` may be at most; a figure without a budget is printed only. */
  readonly budget?: number;
  /** True when more is better: the budget is then what it must be at least. */
  readonly moreIsBetter?: true;
};

/** A set of figures about one part, measured anew with each call. */
export type Bench = { readonly name: string; readonly run: () => Promise<readonly Figure[]> };

/** The middle value; of an even count the mean of the middle two. Empty input answers NaN. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds that `work` takes: the median of `runs` after one to warm up. */
export async function medianMs(work: () => unknown, runs = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < Math.max(5, runs); run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}
