import type { Desk } from './desk';

/** One thing that people save. */
export type Saving = {
  readonly what: string;
  /** Prepares it in fair weather; `turn` tells one run from the next. */
  readonly lay: (
    desk: Desk,
    turn: number,
  ) => Promise<{
    readonly save: () => Promise<unknown>;
    readonly kept: () => Promise<unknown>;
    readonly expected: unknown;
  }>;
};
