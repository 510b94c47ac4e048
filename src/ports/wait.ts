/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;
