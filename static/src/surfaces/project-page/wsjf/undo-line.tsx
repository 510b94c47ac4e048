import { useEffect, useState } from 'react';
import { applyTexts as texts } from './apply-texts';
import { findUndo, undoRanking } from './jira-rank';
import type { Level, WsjfPlace } from './open-wsjf';

type Found = NonNullable<Awaited<ReturnType<typeof findUndo>>>;
type Phase = 'offered' | 'undoing' | 'reranked' | 'undone' | 'failed';

/** Offers the order before the last ranking back, while it is kept. */
export function UndoLine(props: {
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly onUndone?: () => void;
}) {
  const { place, level } = props;
  const [found, setFound] = useState<Found | undefined>();
  const [phase, setPhase] = useState<Phase>('offered');
  useEffect(() => {
    let isGone = false;
    findUndo(place, level).then(
      (kept) => {
        if (!isGone) setFound(kept);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [place, level]);

  if (found === undefined) return null;
  const undo = (isWantedAnyway: boolean) => {
    setPhase('undoing');
    undoRanking(found.scope, found.kept, {
      isWantedAnyway,
      isStopped: () => false,
      onProgress: () => undefined,
    }).then(
      ({ kind }) => {
        setPhase(kind === 'reranked' ? 'reranked' : kind === 'written' ? 'undone' : 'failed');
        if (kind === 'written') props.onUndone?.();
      },
      () => {
        setPhase('failed');
      },
    );
  };
  const when = new Date(found.kept.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return (
    <span className="wm-undo" role="status">
      {phase === 'offered' && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            undo(false);
          }}
        >
          {texts.undoOf(when)}
        </button>
      )}
      {phase === 'undoing' && texts.undoing}
      {phase === 'undone' && texts.undone}
      {phase === 'failed' && texts.failed}
      {phase === 'reranked' && (
        <>
          {texts.rerankedSince}{' '}
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              undo(true);
            }}
          >
            {texts.undoAnyway}
          </button>
        </>
      )}
    </span>
  );
}
