import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { BackFillProgress } from '#usecases/readiness/back-fill';
import { keepBackFill } from '#usecases/readiness/back-fill';
import { findKeptBackFill, keepForLater } from './kept-back-fill';
import type { OpenedSettings } from './open-settings';
import type { BackFillRun } from './run-back-fill';
import { texts } from './texts';

type State = 'idle' | 'running' | 'stopped' | 'done' | 'refused';

/** Brings what search knows up to date over the whole project, from this browser. */
export function SearchSection({ opened }: { readonly opened: OpenedSettings }) {
  const { project, version } = opened;
  const [kept] = useState(() => findKeptBackFill(project.id, version));
  const [state, setState] = useState<State>(kept === undefined ? 'idle' : 'stopped');
  const [progress, setProgress] = useState<BackFillProgress>();
  const isStopped = useRef(false);
  const run = useRef<BackFillRun>();
  const words = texts.search;

  const goOn = async (from: typeof kept) => {
    isStopped.current = false;
    setState('running');
    try {
      const { openBackFill } = await import('./run-back-fill');
      const opening = (run.current ??= await openBackFill(opened, from));
      const onProgress = (told: BackFillProgress) => {
        setProgress(told);
        keepForLater(project.id, keepBackFill(opening.ids, told, version));
      };
      const ears = { onProgress, isStopped: () => isStopped.current };
      const end = await opening.goOn(progress ?? opening.begun, ears);
      setProgress(end);
      setState(end.done < end.total ? 'stopped' : 'done');
    } catch {
      setState('refused');
    }
  };
  const again = () => {
    run.current = undefined;
    keepForLater(project.id, undefined);
    setProgress(undefined);
    setState('idle');
  };
  const isUnseen = progress === undefined && state === 'stopped' && kept !== undefined;
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="wm-quiet">{words.lead}</p>
      {isUnseen && <p role="status">{words.keptFrom(kept.total)}</p>}
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
          <Button
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {words.stop}
          </Button>
        ) : state === 'done' ? (
          <Button onClick={again}>{words.again}</Button>
        ) : (
          <Button onClick={() => void goOn(progress === undefined ? kept : undefined)}>
            {state === 'idle' ? words.start : words.resume}
          </Button>
        )}
        {state === 'stopped' && (
          <Button appearance="subtle" onClick={again}>
            {words.anew}
          </Button>
        )}
      </div>
    </section>
  );
}
