import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { BackFillProgress } from '#usecases/readiness/back-fill';
import type { OpenedSettings } from './open-settings';
import type { openBackFill } from './run-back-fill';
import { texts } from './texts';

type Run = Awaited<ReturnType<typeof openBackFill>>;
type State = 'idle' | 'running' | 'stopped' | 'done' | 'refused';

/** Brings what search knows up to date over the whole project, from this browser. */
export function SearchSection({ opened }: { readonly opened: OpenedSettings }) {
  const [state, setState] = useState<State>('idle');
  const [progress, setProgress] = useState<BackFillProgress>();
  const isStopped = useRef(false);
  const run = useRef<Run>();
  const words = texts.search;

  const go = async () => {
    isStopped.current = false;
    setState('running');
    try {
      const { openBackFill } = await import('./run-back-fill');
      run.current ??= await openBackFill(opened);
      const ears = { onProgress: setProgress, isStopped: () => isStopped.current };
      const end = await run.current(progress, ears);
      setProgress(end);
      setState(end.done < end.total ? 'stopped' : 'done');
    } catch {
      setState('refused');
    }
  };
  const again = () => {
    run.current = undefined;
    setProgress(undefined);
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="wm-quiet">{words.lead}</p>
      {progress !== undefined && (
        <p>
          <progress max={progress.total} value={progress.done} aria-label={words.title} />{' '}
          <span role="status">{words.progress(progress)}</span>
        </p>
      )}
      {state === 'refused' && <p className="ps-note">{words.refused}</p>}
      {state === 'running' ? (
        <Button
          onClick={() => {
            isStopped.current = true;
          }}
        >
          {words.stop}
        </Button>
      ) : state === 'done' ? (
        <Button
          onClick={() => {
            again();
            setState('idle');
          }}
        >
          {words.again}
        </Button>
      ) : (
        <Button onClick={() => void go()}>{state === 'idle' ? words.start : words.resume}</Button>
      )}
    </section>
  );
}
