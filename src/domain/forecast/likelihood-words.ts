/**
 * A likelihood in whole percent, rounded down: what is said to be 85 % is nowhere counted as less. Trials
 * prove nothing certain, so it is never 0 and never 100.
 */
export function percentOfLikelihood(share: number): string {
  // 0.29 × 100 is 28.999… to a computer.
  const percent = Math.floor(share * 100 + 1e-9);
  if (percent < 1) return '<\u00a01\u00a0%';
  return percent > 99 ? '>\u00a099\u00a0%' : `${String(percent)}\u00a0%`;
}
