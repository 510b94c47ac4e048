import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { BackFillProgress, KeptBackFill } from '#usecases/readiness/back-fill';
import { keepBackFill } from '#usecases/readiness/back-fill';
import type { KeepingPlace } from './kept-back-fill';
import { findKeptBackFill, keepForLater } from './kept-back-fill';
import type { BackFillRun } from './run-back-fill';

/** What the controls of a back-fill say. */
export type BackFillWords = {
  readonly title: string;
  readonly start: string;
  readonly stop: string;
  readonly resume: string;
  readonly again: string;
  readonly anew: string;
  readonly refused: string;
  readonly progress: (progress: BackFillProgress) => string;
  readonly skipped: (count: number) => string;
  readonly keptFrom: (total: number) => string;
};

type State = 'idle' | 'running' | 'stopped' | 'done' | 'refused';

type Props = {
  readonly words: BackFillWords;
  readonly place: KeepingPlace;
  /** Finds what there is to do; `kept` is where an earlier one was stopped. */
  readonly open: (kept: KeptBackFill | undefined) => Promise<BackFillRun>;
  /** It begins by itself: the person has just asked for it. */
  readonly isAskedFor?: boolean;
};

function useBackFill({ place, open, isAskedFor = false }: Props) {
  const [kept] = useState(() => (isAskedFor ? undefined : findKeptBackFill(place)));
  const [state, setState] = useState<State>(kept === undefined ? 'idle' : 'stopped');
  const [progress, setProgress] = useState<BackFillProgress>();
  const isStopped = useRef(false);
  const run = useRef<BackFillRun>();
  const goOn = async () => {
    isStopped.current = false;
    setState('running');
    try {
      const opening = (run.current ??= await open(progress === undefined ? kept : undefined));
      const onProgress = (told: BackFillProgress) => {
        setProgress(told);
        keepForLater(place.name, keepBackFill(opening.ids, told, place.version));
      };
      const ears = { onProgress, isStopped: () => isStopped.current };
      const end = await opening.goOn(progress ?? opening.begun, ears);
      setProgress(end);
      setState(end.done < end.total ? 'stopped' : 'done');
    } catch {
      setState('refused');
    }
  };
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isAskedFor || hasBegun.current) return;
    hasBegun.current = true;
    void goOn();
  });
  return {
    state,
    progress,
    kept: progress === undefined && state === 'stopped' ? kept : undefined,
    goOn: () => void goOn(),
    stop: () => {
      isStopped.current = true;
    },
    again: () => {
      run.current = undefined;
      keepForLater(place.name, undefined);
      setProgress(undefined);
      setState('idle');
    },
  };
}

/** Starts, stops and goes on with a back-fill from this browser, and tells how far it is. */
export function BackFillControls(props: Props) {
  const { words } = props;
  const { state, progress, kept, goOn, stop, again } = useBackFill(props);
  return (
    <>
      {kept !== undefined && <p role="status">{words.keptFrom(kept.total)}</p>}
      {progress !== undefined && (
        <p>
          <progress max={progress.total} value={progress.done} aria-label={words.title} />{' '}
          <span role="status">{words.progress(progress)}</span>
        </p>
      )}
      {progress !== undefined && progress.skipped > 0 && (
        <p className="wm-quiet">{words.skipped(progress.skipped)}</p>
      )}
      {state === 'refused' && <p className="ps-note">{words.refused}</p>}
      <div className="ps-actions">
        {state === 'running' ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : state === 'done' ? (
          <Button onClick={again}>{words.again}</Button>
        ) : (
          <Button onClick={goOn}>{state === 'idle' ? words.start : words.resume}</Button>
        )}
        {state === 'stopped' && (
          <Button appearance="subtle" onClick={again}>
            {words.anew}
          </Button>
        )}
      </div>
    </>
  );
}
