import Button from '@atlaskit/button/new';
import type { RankOutcome } from '#usecases/scoring/write-ranking';
import { applyTexts as texts } from './apply-texts';
import type { Level, WsjfPlace } from './open-wsjf';
import { UndoLine } from './undo-line';

/** How writing the ranking ended, and what can be done about it. */
export function ApplyOutcome(props: {
  readonly outcome: RankOutcome | { readonly kind: 'failed' };
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly keyOf: (id: string) => string;
  readonly onClose: () => void;
}) {
  const { outcome, keyOf } = props;
  const mayUndo = outcome.kind !== 'changedMeanwhile';
  return (
    <div role="status">
      <p>{sentenceOf(outcome)}</p>
      {outcome.kind === 'partly' && (
        <ul className="wm-moves">
          {outcome.refusals.map(({ issueId, message }) => (
            <li key={issueId}>
              <span className="wm-key">{keyOf(issueId)}</span> {message}
            </li>
          ))}
        </ul>
      )}
      {outcome.kind === 'changedMeanwhile' && (
        <p className="wm-quiet">{[...outcome.moved].slice(0, 20).map(keyOf).join(', ')}</p>
      )}
      <div className="wm-buttons">
        <Button onClick={props.onClose}>
          {outcome.kind === 'changedMeanwhile' || outcome.kind === 'stopped'
            ? texts.again
            : texts.close}
        </Button>
        {mayUndo && <UndoLine place={props.place} level={props.level} />}
      </div>
    </div>
  );
}

function sentenceOf(outcome: RankOutcome | { readonly kind: 'failed' }): string {
  switch (outcome.kind) {
    case 'written':
      return texts.written(outcome.moved);
    case 'stopped':
      return texts.stopped(outcome.sent, outcome.total);
    case 'partly':
      return texts.partly(outcome.refusals.length);
    case 'changedMeanwhile':
      return texts.changed(outcome.moved.size);
    case 'failed':
      return texts.failed;
  }
}
