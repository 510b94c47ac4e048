import { useEffect, useRef, useState } from 'react';
import { applyTexts as texts } from './apply-texts';
import type { UndoOutcome } from './jira-rank';
import { findUndo, undoRanking } from './jira-rank';
import type { Level, WsjfPlace } from '../open-wsjf';

type Found = NonNullable<Awaited<ReturnType<typeof findUndo>>>;
type Phase =
  | { readonly kind: 'offered' }
  | { readonly kind: 'undoing'; readonly sent: number; readonly total: number }
  | { readonly kind: 'ended'; readonly outcome: UndoOutcome | { readonly kind: 'unread' } };

/** Offers the order before the last ranking back, while it is kept. */
export function UndoLine(props: {
  readonly place: WsjfPlace;
  readonly level: Level;
  /** The ranking was not written to its end a moment ago: that Jira stands otherwise is no surprise. */
  readonly isUnfinished?: boolean;
  readonly onUndone?: () => void;
}) {
  const { place, level } = props;
  const [found, setFound] = useState<Found | undefined>();
  const [phase, setPhase] = useState<Phase>({ kind: 'offered' });
  const line = useRef<HTMLSpanElement>(null);
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

  if (phase.kind === 'ended' && phase.outcome.kind === 'written')
    return (
      <span role="status" tabIndex={-1} ref={line}>
        {texts.undone}
      </span>
    );
  if (found === undefined) return null;
  const undo = (isWantedAnyway: boolean) => {
    // The link that was pressed goes: the keyboard stays with what is told in its place.
    line.current?.focus();
    setPhase({ kind: 'undoing', sent: 0, total: 0 });
    undoRanking(found.scope, found.kept, {
      isWantedAnyway,
      isStopped: () => false,
      onProgress: (sent, total) => {
        setPhase({ kind: 'undoing', sent, total });
      },
    }).then(
      (outcome) => {
        setPhase({ kind: 'ended', outcome });
        if (outcome.kind === 'written') props.onUndone?.();
      },
      () => {
        setPhase({ kind: 'ended', outcome: { kind: 'unread' } });
      },
    );
  };
  const when = new Date(found.kept.at).toLocaleDateString('en', { day: 'numeric', month: 'short' });
  const again = (words: string, isWantedAnyway: boolean) => (
    <button
      type="button"
      className="wm-link"
      onClick={() => {
        undo(isWantedAnyway);
      }}
    >
      {words}
    </button>
  );
  return (
    <span role="status" tabIndex={-1} ref={line}>
      {phase.kind === 'offered' && again(texts.undoOf(when), props.isUnfinished === true)}
      {phase.kind === 'undoing' && texts.undoing(phase.sent, phase.total)}
      {phase.kind === 'ended' && (
        <>
          {sentenceOf(phase.outcome)}{' '}
          {phase.outcome.kind === 'reranked' && again(texts.undoAnyway, true)}
          {['partly', 'failed', 'unread'].includes(phase.outcome.kind) &&
            again(texts.undoAgain, true)}
        </>
      )}
    </span>
  );
}

function sentenceOf(outcome: UndoOutcome | { readonly kind: 'unread' }): string {
  switch (outcome.kind) {
    case 'written':
      return texts.undone;
    case 'reranked':
      return texts.rerankedSince;
    case 'superseded':
      return texts.superseded;
    case 'partly':
      return [
        texts.partly(outcome.refusals.length),
        ...new Set(outcome.refusals.map(({ message }) => message)),
      ].join(' ');
    case 'failed':
      return texts.undoFailed(outcome.said);
    case 'stopped':
    case 'changedMeanwhile':
    case 'unread':
      return texts.undoFailed('');
  }
}
