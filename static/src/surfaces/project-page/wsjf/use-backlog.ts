import { useEffect, useState } from 'react';
import type { Connection } from '#atlassian/send';
import { Fault } from '#domain/fault';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { loadHoweverBusy } from '#usecases/scoring/load-however-busy';
import { asViewer } from '../../../bridge/request';
import type { Level, WsjfPlace } from './open-wsjf';
import { backlogPorts, jqlOfLevel, openWsjf } from './open-wsjf';

/** What the tab has of its backlog. */
export type Backlog = {
  readonly place: WsjfPlace | undefined;
  readonly level: Level;
  readonly items: readonly BacklogItem[];
  /** How many epics there are, where that is why stories are shown. */
  readonly fewEpics?: number;
  readonly loaded: number;
  readonly total: number;
  /** Are there more than `total`, which grows then? */
  readonly isMore: boolean;
  readonly phase: 'loading' | 'ready' | 'broken' | 'gone';
  readonly isWaiting: boolean;
  /** What was thrown, where the phase is `broken`. */
  readonly error?: unknown;
};

const nothing: Backlog = {
  place: undefined,
  level: 'epic',
  items: [],
  loaded: 0,
  total: 0,
  isMore: false,
  phase: 'loading',
  isWaiting: false,
};

const epicsWorthRanking = 3;

/**
 * Loads the ranking's rows: of the level asked for, else of the epics, and of the stories where there are
 * fewer than three. `round` starts it anew.
 */
export function useBacklog(
  where: { readonly projectKey: string; readonly timeZone: string },
  asked: Level | undefined,
  options: {
    readonly round: number;
    /** Told of the rows before they are shown. */
    readonly onItems: (items: readonly BacklogItem[]) => void;
  },
): Backlog {
  const { projectKey, timeZone } = where;
  const { round, onItems } = options;
  const [backlog, setBacklog] = useState<Backlog>(nothing);
  useEffect(() => {
    let isStopped = false;
    const change = (part: Partial<Backlog>) => {
      if (isStopped) return;
      if (part.items !== undefined) onItems(part.items);
      setBacklog((before) => ({ ...before, ...part }));
    };
    const connection: Connection = {
      ...asViewer,
      isStopped: () => isStopped,
      onWait: () => {
        change({ isWaiting: true });
      },
    };
    setBacklog((before) => ({ ...before, phase: 'loading', isWaiting: false }));
    load(connection, { projectKey, timeZone }, { asked, change }).catch((error: unknown) => {
      change({ phase: 'broken', error });
    });
    return () => {
      isStopped = true;
    };
  }, [projectKey, timeZone, asked, round, onItems]);
  return backlog;
}

/** Jira is busy or out of reach: it will answer again. */
const isPassing = (error: unknown): boolean =>
  error instanceof Fault &&
  ['PRODUCT_BUSY', 'PRODUCT_UNAVAILABLE', 'NETWORK'].includes(String(error.code));

async function load(
  connection: Connection,
  where: { readonly projectKey: string; readonly timeZone: string },
  { asked, change }: { asked: Level | undefined; change: (part: Partial<Backlog>) => void },
): Promise<void> {
  const place = await openWsjf(connection, where);
  if (place === undefined) {
    change({ phase: 'gone' });
    return;
  }
  const ports = backlogPorts(connection, place);
  const loadLevel = async (level: Level, more: Partial<Backlog>): Promise<number> => {
    const jql = jqlOfLevel(place, level);
    const items =
      jql === undefined
        ? []
        : await loadHoweverBusy(jql, ports, {
            isPassing,
            onRest: () => {
              change({ isWaiting: true });
            },
            onProgress: ({ items: arrived, isComplete, ...counts }) => {
              const isShown = asked !== undefined || level === 'story' || arrived.length >= 3;
              if (isShown && !isComplete)
                change({ place, level, items: arrived, ...counts, isWaiting: false, ...more });
            },
          });
    if (asked === undefined && level === 'epic' && items.length < epicsWorthRanking)
      return items.length;
    change({
      place,
      level,
      items,
      loaded: items.length,
      total: items.length,
      phase: 'ready',
      isWaiting: false,
      ...more,
    });
    return items.length;
  };
  const found = await loadLevel(asked ?? 'epic', { fewEpics: undefined });
  if (asked === undefined && found < epicsWorthRanking)
    await loadLevel('story', { fewEpics: found });
}
