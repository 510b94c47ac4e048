import type { KeptRankBody } from '#contract/scoring-definitions';

/** Where orders are kept that a ranking was written over; they vanish after seven days. */
export type RankStore = {
  readonly keep: (
    projectId: string,
    kept: { readonly id: string; readonly atSeconds: number; readonly body: KeptRankBody },
  ) => Promise<void>;
  /** The latest first. */
  readonly latest: (
    projectId: string,
    since: { readonly seconds: number },
  ) => Promise<readonly { readonly id: string; readonly body: unknown }[]>;
  readonly forget: (id: string) => Promise<void>;
};
