import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { ProductFault } from '#atlassian/send';
import type { IssueId } from '#domain/issue/issue';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import type { RefreshProgress } from '#usecases/scoring/refresh-scores';
import { refreshNotBegun, refreshScores } from '#usecases/scoring/refresh-scores';
import { findScored, refreshPorts } from './open-refresh';
import { refreshTexts as texts } from './refresh-texts';

type Phase = 'idle' | 'running' | 'stopped' | 'done';

type RefreshOf = {
  readonly projectKey: string;
  readonly method: ScoringMethod;
  readonly onDone?: () => void;
};

/** The work behind it: begun, stopped, gone on with where it stood, or begun anew. */
function useRefresh({ projectKey, method, onDone }: RefreshOf) {
  const [phase, setPhase] = useState<Phase>('idle');
  const [progress, setProgress] = useState<RefreshProgress | undefined>();
  const [refusal, setRefusal] = useState<string | undefined>();
  const found = useRef<readonly IssueId[] | undefined>();
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const go = async (from: RefreshProgress) => {
    isStopped.current = false;
    setPhase('running');
    setRefusal(undefined);
    try {
      const ids = (found.current ??= await findScored(projectKey, method));
      const end = await refreshScores(
        { ids, method, from },
        {
          ...refreshPorts(method),
          onProgress: setProgress,
          isStopped: () => isStopped.current,
        },
      );
      setProgress(end.progress);
      if (end.problem !== undefined)
        setRefusal(texts.refused(end.problem.message, end.problem.remedy));
      const isDone = end.progress.done >= end.progress.total;
      setPhase(isDone ? 'done' : 'stopped');
      if (isDone) onDone?.();
    } catch (error) {
      const said = error instanceof ProductFault ? error.details[0] : undefined;
      setRefusal(said === undefined ? texts.broken : texts.refused(said, texts.goOn));
      setPhase('stopped');
    }
  };

  return {
    ...{ phase, progress, refusal },
    start: () => {
      found.current = undefined;
      void go(refreshNotBegun);
    },
    goOn: () => void go(progress ?? refreshNotBegun),
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** Brings what JQL finds of a project's scores up to date, from this browser, with progress. */
export function RefreshScores(
  props: RefreshOf & {
    /** Begins by itself: what it follows from was decided a moment ago. */
    readonly isStarted?: boolean;
    readonly isDisabled?: boolean;
  },
) {
  const { phase, progress, refusal, start, goOn, stop } = useRefresh(props);
  useEffect(() => {
    if (props.isStarted === true) start();
    // Once: what is begun by itself is begun when it appears.
  }, []);

  return (
    <div>
      {phase !== 'idle' && (
        <p>
          {phase !== 'done' && (
            <>
              <progress
                {...(progress === undefined ? {} : { max: progress.total, value: progress.done })}
                aria-label={texts.label}
              />{' '}
            </>
          )}
          <span role="status">{saidOf(phase, progress)}</span>
        </p>
      )}
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      {phase === 'running' && <Button onClick={stop}>{texts.stop}</Button>}
      {phase === 'stopped' && <Button onClick={goOn}>{texts.resume}</Button>}
      {(phase === 'idle' || phase === 'done') && (
        <Button isDisabled={props.isDisabled === true} onClick={start}>
          {texts.start}
        </Button>
      )}
    </div>
  );
}

function saidOf(phase: Phase, progress: RefreshProgress | undefined): string {
  if (progress === undefined) return texts.reading;
  const { done, total, written } = progress;
  return phase === 'done' ? texts.done(total, written) : texts.progress(done, total, written);
}
