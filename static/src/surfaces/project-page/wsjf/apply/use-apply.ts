import { useMemo, useRef, useState } from 'react';
import type { RankPlans } from '#domain/scoring/cut/rank-plan';
import { planRanking } from '#domain/scoring/cut/rank-plan';
import { orderWithChildren } from '#domain/scoring/rank/order-by-parent';
import type { Unfinished } from '#usecases/scoring/write-ranking';
import type { WsjfPlace } from '../open-wsjf';
import type { Backlog } from '../use-backlog';
import type { Ranking } from '../use-ranking';
import type { Ended } from './apply-outcome';
import type { DryRun } from './jira-rank';
import { applyDryRun, goOnWriting, readWithChildren } from './jira-rank';

/** What applying is at. */
export type ApplyPhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'writing'; readonly sent: number; readonly total: number }
  | { readonly kind: 'ended'; readonly outcome: Ended };

/** The dry run as it stands, what it takes, and how to write it. */
export type Applying = {
  readonly phase: ApplyPhase;
  /** Of the level that is ranked, without what belongs to it. */
  readonly alone: DryRun;
  /** What would be written. */
  readonly dryRun: DryRun;
  readonly plans: RankPlans;
  readonly isWithChildren: boolean;
  readonly takeChildren: (isWanted: boolean) => void;
  /** Writes the dry run, or the rest of it where it was stopped or broke off. */
  readonly write: (rest?: Unfinished) => void;
  readonly stop: () => void;
  readonly keyOf: (id: string) => string;
};

/** The dry run of writing a ranking to Jira, and the writing. */
export function useApply(place: WsjfPlace, backlog: Backlog, ranking: Ranking): Applying {
  const { level } = backlog;
  const [phase, setPhase] = useState<ApplyPhase>({ kind: 'asking' });
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const [withChildren, setWithChildren] = useState<DryRun | undefined>();
  const isStopped = useRef(false);

  const alone = useMemo<DryRun>(
    () => ({
      current: backlog.items.map(({ id }) => id),
      wanted: ranking.ranked.map(({ id }) => id),
    }),
    [backlog.items, ranking.ranked],
  );
  const dryRun = withChildren ?? alone;
  const plans = useMemo(() => planRanking(dryRun.current, dryRun.wanted), [dryRun]);
  const end = (outcome: Ended) => {
    setPhase({ kind: 'ended', outcome });
  };

  const readChildren = async () => {
    setPhase({ kind: 'reading' });
    const both = await readWithChildren(place);
    setKeys(new Map(both.map(({ id, key }) => [id, key])));
    setWithChildren({
      current: both.map(({ id }) => id),
      wanted: orderWithChildren(both, alone.wanted),
    });
    setPhase({ kind: 'asking' });
  };

  return {
    phase,
    alone,
    dryRun,
    plans,
    isWithChildren: withChildren !== undefined || phase.kind === 'reading',
    takeChildren(isWanted) {
      if (!isWanted) setWithChildren(undefined);
      else
        readChildren().catch(() => {
          end({ kind: 'unread' });
        });
    },
    write(rest) {
      isStopped.current = false;
      const scope = { place, level, withChildren: withChildren !== undefined };
      setPhase({ kind: 'writing', sent: 0, total: plans.chosen.requests.length });
      const writing = {
        isStopped: () => isStopped.current,
        onProgress: (sent: number, total: number) => {
          setPhase({ kind: 'writing', sent, total });
        },
      };
      const ending =
        rest === undefined
          ? applyDryRun(scope, dryRun, writing)
          : goOnWriting(scope, rest, writing);
      ending.then(end, () => {
        end(rest === undefined ? { kind: 'unread' } : { kind: 'failed', rest, said: '' });
      });
    },
    stop() {
      isStopped.current = true;
    },
    keyOf: (id) => ranking.itemById.get(id)?.key ?? keys.get(id) ?? id,
  };
}
