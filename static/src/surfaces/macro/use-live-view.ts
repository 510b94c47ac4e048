import { useCallback, useEffect, useRef, useState } from 'react';
import { ProductFault } from '#atlassian/send';
import type { MacroConfig } from '#contract/macro-config';
import { Fault } from '#domain/fault';
import type { MacroView } from '#domain/roadmap/macro-view';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { buildMacroView } from '#usecases/macro/build-macro-view';
import { loadMacroData } from '#usecases/macro/load-macro-data';
import type { KnownHistories } from '#usecases/macro/read-changed';
import { asViewer } from '../../bridge/request';
import { makeJiraSource } from './jira-source';
import type { CacheKey } from './view-cache';
import { findKeptView, forgetView, keepView } from './view-cache';

/** How the live view stands. `kept` is what the person saw last, while it is read again. */
export type LiveView =
  | {
      readonly phase: 'reading';
      readonly done: number;
      readonly total: number;
      readonly isWaiting: boolean;
      readonly kept?: MacroView;
    }
  | { readonly phase: 'shown'; readonly built: BuiltMacro }
  | { readonly phase: 'refused' | 'broken' | 'stopped'; readonly kept?: MacroView };

/** The live view of a configuration, how to read it again, and how to stop. */
export type LiveViewControl = {
  readonly live: LiveView;
  readonly readAgain: () => void;
  readonly stop: () => void;
};

const isRefusal = (error: unknown): boolean =>
  (error instanceof ProductFault &&
    ['PRODUCT_FORBIDDEN', 'PRODUCT_NOT_FOUND', 'PRODUCT_REFUSED_INPUT'].includes(error.code)) ||
  (error instanceof Fault && error.code === 'PROJECT_HIDDEN');

const reading = (kept: MacroView | undefined): LiveView => ({
  phase: 'reading',
  done: 0,
  total: 0,
  isWaiting: false,
  ...(kept === undefined ? {} : { kept }),
});

/** Reads Jira as the person who looks, painting first what they saw the last time. */
export function useLiveView(key: CacheKey, timeZone: string): LiveViewControl {
  const { config } = key;
  const [run, setRun] = useState(0);
  const [live, setLive] = useState<LiveView>(() => reading(findKeptView(key)));
  const [stopAt, setStopAt] = useState(-1);
  const stoppedRun = useRef(-1);
  const known = useRef<KnownHistories>(new Map());
  const configText = JSON.stringify(config);

  useEffect(() => {
    const attempt = { isOver: false };
    const kept = findKeptView(key);
    setLive(reading(kept));
    void readView(config, timeZone, {
      known: known.current,
      hasSeen: kept !== undefined,
      isStopped: () => attempt.isOver || stoppedRun.current === run,
      onState: (state) => {
        if (!attempt.isOver) setLive({ ...reading(kept), ...state });
      },
    }).then(
      (built) => {
        if (attempt.isOver) return;
        keepView(key, built.view);
        setLive({ phase: 'shown', built });
      },
      (error: unknown) => {
        if (attempt.isOver) return;
        const refused = isRefusal(error);
        if (refused) forgetView(key);
        setLive({
          phase: refused ? 'refused' : 'broken',
          ...(refused || kept === undefined ? {} : { kept }),
        });
      },
    );
    return () => {
      attempt.isOver = true;
    };
    // The text stands for the configuration, which is a new object at each render.
  }, [configText, run, timeZone]);

  const readAgain = useCallback(() => {
    setRun((count) => count + 1);
  }, []);
  const stop = useCallback(() => {
    stoppedRun.current = run;
    setStopAt(run);
  }, [run]);
  return { live: stopAt === run ? { phase: 'stopped' } : live, readAgain, stop };
}

type Hearing = {
  readonly hasSeen: boolean;
  readonly known: KnownHistories;
  readonly isStopped: () => boolean;
  readonly onState: (state: Partial<{ done: number; total: number; isWaiting: boolean }>) => void;
};

async function readView(
  config: MacroConfig,
  timeZone: string,
  { hasSeen, known, isStopped, onState }: Hearing,
): Promise<BuiltMacro> {
  const source = makeJiraSource({
    ...asViewer,
    isStopped,
    onWait: () => {
      onState({ isWaiting: true });
    },
  });
  const now = instantAt(Date.now());
  const today = dayInZone(now, timeZone);
  const data = await loadMacroData(config, today, { source, onProgress: onState, hasSeen, known });
  return buildMacroView(config, data, { today, now, timeZone });
}
