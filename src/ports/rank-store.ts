import type { KeptPart, KeptRankBody } from '#contract/scoring/scoring-definitions';

/** Where orders are kept that a ranking was written over; they vanish after seven days. */
export type RankStore = {
  /** Keeps the first part, which makes the order findable. */
  readonly keep: (
    projectId: string,
    kept: { readonly id: string; readonly atSeconds: number; readonly body: KeptRankBody },
  ) => Promise<void>;
  /** Keeps another part, counted from 1. */
  readonly keepPart: (part: {
    readonly projectId: string;
    readonly id: string;
    readonly index: number;
    readonly body: KeptPart;
  }) => Promise<void>;
  /** Undefined when there is no such part. */
  readonly readPart: (id: string, index: number) => Promise<unknown>;
  /** First parts, the latest first. */
  readonly latest: (
    projectId: string,
    since: { readonly seconds: number },
  ) => Promise<readonly { readonly id: string; readonly body: unknown }[]>;
  readonly forget: (id: string) => Promise<void>;
};
