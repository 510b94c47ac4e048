/** Changes made within this many milliseconds leave together. */
export const sendDelayMs = 700;

const longestDelayMs = 15_000;

/** How long to wait after one more call without success: 1 s, doubling to 15 s. */
export const nextDelayMs = (delayMs: number): number =>
  Math.min(longestDelayMs, delayMs === 0 ? 1000 : delayMs * 2);
