import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import { ProductFault } from '#atlassian/send';
import { Fault } from '#domain/fault';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { Shares } from '#domain/kpi/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { buildMacroView } from '#usecases/macro/build-macro-view';
import type { HistoryKeeper } from '#usecases/macro/items/keep-histories';
import { forgetHistories, keepForNow, keepForViewer } from '#usecases/macro/items/keep-histories';
import { loadMacroData } from '#usecases/macro/load-macro-data';
import type { Share } from '#usecases/macro/page/share-reads';
import { useWhenOnline } from '../../bridge/when-online';
import { backend } from '../../bridge/backend';
import { frameDatabase } from '../../bridge/kept-large-text';
import { announce, listen } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import { chosenFields, makeJiraSource } from './jira-source';
import { firstRound, sharedReadsOf } from './shared-reads';
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
  /** `query`: the project may be seen, but Jira does not answer the query, filter or board for this person. */
  | { readonly phase: 'refused'; readonly why: Refused }
  /** `isCutOff`: nothing was reached at all; it is read again as soon as the connection is back. */
  | { readonly phase: 'broken'; readonly isCutOff: boolean; readonly kept?: MacroView }
  | { readonly phase: 'stopped'; readonly kept?: MacroView };

/** The live view of a configuration, how to read it again, and how to stop. */
export type LiveViewControl = {
  readonly live: LiveView;
  readonly readAgain: () => void;
  /** Reads again, and has the other macros of this page do so that show the same project. */
  readonly tellSettingsChanged: () => void;
  readonly stop: () => void;
};

/** Jira shows them nothing, does not take the query, or was not let to be read as them. */
type Refused = 'access' | 'query' | 'consent';

/** Why Jira refuses this person; undefined where it does not refuse but fails. */
function findRefusal(error: unknown): Refused | undefined {
  if (!(error instanceof Fault)) return undefined;
  if (error instanceof ProductFault && error.status === 401) return 'consent';
  const code = String(error.code);
  if (['BOARD_HIDDEN', 'QUERY_BROKEN', 'PRODUCT_REFUSED_INPUT'].includes(code)) return 'query';
  return ['PROJECT_HIDDEN', 'PRODUCT_FORBIDDEN', 'PRODUCT_NOT_FOUND'].includes(code)
    ? 'access'
    : undefined;
}

const isCutOff = (error: unknown): boolean => error instanceof Fault && error.code === 'NETWORK';

const reading = (kept: MacroView | undefined): LiveView => ({
  phase: 'reading',
  done: 0,
  total: 0,
  isWaiting: false,
  ...(kept === undefined ? {} : { kept }),
});

/** What the person saw the last time stays where reading is stopped. */
const stopped = (live: LiveView): LiveView => ({
  phase: 'stopped',
  ...(live.phase === 'reading' && live.kept !== undefined ? { kept: live.kept } : {}),
});

/** Forgets what a person saw and read of what they may no longer see. */
function forget(key: CacheKey, viewer: string): void {
  forgetView(key);
  void forgetHistories(frameDatabase, viewer, `${key.config.project ?? ''} `);
}

/** Reads Jira as the person who looks, painting first what they saw the last time. */
export function useLiveView(
  key: CacheKey & { readonly viewer: string },
  timeZone: string,
): LiveViewControl {
  const { config, viewer } = key;
  const { round, readAgain, tellSettingsChanged } = useRounds(config.project ?? '');
  const [live, setLive] = useState<LiveView>(() => reading(findKeptView(key)));
  const [stopAt, setStopAt] = useState<string>();
  const stoppedRound = useRef<string>();
  const isKept = key.accountId !== undefined;
  const keeper = useMemo(
    () => (isKept ? keepForViewer(frameDatabase, viewer) : keepForNow()),
    [isKept, viewer],
  );
  const configText = JSON.stringify(config);

  useEffect(() => {
    const attempt = { isOver: false };
    const kept = findKeptView(key);
    setLive(reading(kept));
    void readView(config, timeZone, {
      keeper,
      hasSeen: kept !== undefined,
      isStopped: () => attempt.isOver || stoppedRound.current === round,
      share: sharedReadsOf(viewer, round).share,
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
        // What is still being read stops, and tells no more how far it is.
        attempt.isOver = true;
        const why = findRefusal(error);
        if (why !== undefined) forget(key, viewer);
        setLive(
          why === undefined
            ? {
                phase: 'broken',
                isCutOff: isCutOff(error),
                ...(kept === undefined ? {} : { kept }),
              }
            : { phase: 'refused', why },
        );
      },
    );
    return () => {
      attempt.isOver = true;
    };
    // The text stands for the configuration, which is a new object at each render.
  }, [configText, keeper, round, timeZone, viewer]);

  useWhenOnline(live.phase === 'broken' && live.isCutOff, readAgain);
  const stop = useCallback(() => {
    stoppedRound.current = round;
    setStopAt(round);
  }, [round]);
  const shown = stopAt === round ? stopped(live) : live;
  return { live: shown, readAgain, tellSettingsChanged, stop };
}

/** Which reading of Jira this is: each one has a name, which the macros of one page share. */
function useRounds(projectKey: string) {
  const [round, setRound] = useState(firstRound);
  useEffect(
    () =>
      listen('waymark.settings-changed', (changed) => {
        if (changed.projectKey === projectKey) setRound(changed.round);
      }),
    [projectKey],
  );
  const readAgain = useCallback(() => {
    setRound(crypto.randomUUID());
  }, []);
  const tellSettingsChanged = useCallback(() => {
    const next = crypto.randomUUID();
    setRound(next);
    announce('waymark.settings-changed', { projectKey, round: next });
  }, [projectKey]);
  return { round, readAgain, tellSettingsChanged };
}

type Hearing = {
  readonly hasSeen: boolean;
  readonly keeper: HistoryKeeper;
  readonly isStopped: () => boolean;
  readonly share: Share;
  readonly onState: (state: Partial<{ done: number; total: number; isWaiting: boolean }>) => void;
};

async function askShares(projectId: string, asOf: CalendarDay): Promise<Shares | undefined> {
  const answer = await backend('macro.shares', { projectId, asOf }).catch(() => undefined);
  return answer?.ok === true ? answer.value : undefined;
}

async function readView(
  config: MacroConfig,
  timeZone: string,
  { hasSeen, keeper, isStopped, share, onState }: Hearing,
): Promise<BuiltMacro> {
  const onWait = (): void => {
    onState({ isWaiting: true });
  };
  const connection = { ...asViewer, isStopped, onWait };
  const chosen = chosenFields(config);
  const source = makeJiraSource({ connection, share, chosen, askShares });
  const now = instantAt(Date.now());
  const today = dayInZone(now, timeZone);
  const data = await loadMacroData(config, today, { source, onProgress: onState, hasSeen, keeper });
  return buildMacroView(config, data, { today, now, timeZone });
}
