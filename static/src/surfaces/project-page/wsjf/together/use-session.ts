import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { Cast, RefusedCast } from '#domain/scoring/session/ballot';
import type { SessionChange } from '#domain/scoring/session/change-session';
import type { Cell } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import type { ChangeSessionRequest } from '#contract/scoring/session-definitions';
import type { BallotBox } from '#usecases/scoring/session/ballot-box';
import { openBallotBox } from '#usecases/scoring/session/ballot-box';
import { backend } from '../../../../bridge/backend';
import { frameStorage } from '../../../../bridge/kept-text';

const pollMs = 3000;

/** A session as it stands, followed while the page is visible, with the person's own votes on top. */
export type LiveSession = {
  readonly view: SessionView | undefined;
  readonly problem: Problem | undefined;
  readonly isOffline: boolean;
  /** Own votes, also those still on their way. */
  readonly mine: Readonly<Record<Cell, number>>;
  readonly unsent: number;
  /** Own votes that were not taken, and why: those that came late, for instance. */
  readonly late: readonly RefusedCast[];
  readonly cast: (cast: Cast) => void;
  /** Answers whether it was done; if not, `problem` says why. */
  readonly change: (change: SessionChange) => Promise<boolean>;
};

/** Follows a session: asks again every three seconds while somebody looks. */
export function useSession(sessionId: string): LiveSession {
  const [view, setView] = useState<SessionView | undefined>();
  const [problem, setProblem] = useState<Problem | undefined>();
  const [unread, setUnread] = useState<Problem | undefined>();
  const [late, setLate] = useState<readonly RefusedCast[]>([]);
  const [isOffline, setOffline] = useState(false);
  const [casts, setCasts] = useState(0);
  const asked = useRef(0);
  const shown = useRef(0);

  // Answers overtake each other: one that was asked for earlier never replaces a later one.
  const take = useCallback((turn: number, next: SessionView) => {
    if (turn < shown.current) return;
    shown.current = turn;
    setView(next);
    setOffline(false);
  }, []);
  const turn = () => (asked.current += 1);

  const box = useMemo<BallotBox>(
    () =>
      openBallotBox({
        sessionId,
        send: (votes) => backend('session.vote', { sessionId, votes: [...votes] }),
        kept: frameStorage,
        later: (work, ms) => window.setTimeout(work, ms),
        onAnswer: ({ view: next, refused }) => {
          take(turn(), next);
          setProblem(undefined);
          setLate(refused);
          setCasts((count) => count + 1);
        },
        onProblem: setProblem,
      }),
    [sessionId, take],
  );

  useEffect(() => {
    let isGone = false;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const now = turn();
      try {
        const answer = await backend('session.read', { sessionId });
        if (isGone) return;
        if (answer.ok) take(now, answer.value);
        setUnread(answer.ok ? undefined : answer.error);
      } catch {
        if (!isGone) setOffline(true);
      }
    };
    const seen = () => void look();
    seen();
    const timer = window.setInterval(seen, pollMs);
    document.addEventListener('visibilitychange', seen);
    return () => {
      isGone = true;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      void box.flush();
    };
  }, [sessionId, box, take]);

  const waiting = box.waiting();
  const mine = useMemo(() => {
    const all = { ...view?.mine };
    for (const [cell, value] of waiting)
      if (value === null) Reflect.deleteProperty(all, cell);
      else all[cell] = value;
    return all;
    // `casts` grows with every vote and every acknowledgement: the box has others then.
  }, [view, casts]);

  return {
    view,
    problem: problem ?? unread,
    isOffline,
    mine,
    unsent: waiting.size,
    late,
    cast(cast) {
      box.cast(cast);
      setCasts((count) => count + 1);
    },
    async change(change) {
      const now = turn();
      const request = { sessionId, change } as ChangeSessionRequest;
      const answer: Result<SessionView, Problem> | undefined = await backend(
        'session.change',
        request,
      ).catch(() => undefined);
      setOffline(answer === undefined);
      setProblem(answer?.ok === false ? answer.error : undefined);
      if (answer?.ok === true) take(now, answer.value);
      return answer?.ok === true;
    },
  };
}
