import Button from '@atlaskit/button/new';
import type { RankRefusal } from '#usecases/scoring/refused-ranks';
import type { RankOutcome, Unfinished } from '#usecases/scoring/write-ranking';
import { applyTexts as texts } from './apply-texts';
import type { Level, WsjfPlace } from '../open-wsjf';
import { UndoLine } from './undo-line';

/** How writing the ranking ended; `unread` where it ended before Jira's order was known. */
export type Ended = RankOutcome | { readonly kind: 'unread' };

const shownAtMost = 20;

/** How writing the ranking ended, and what can be done about it. */
export function ApplyOutcome(props: {
  readonly outcome: Ended;
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly keyOf: (id: string) => string;
  readonly onGoOn: (rest: Unfinished) => void;
  readonly onClose: () => void;
}) {
  const { outcome, keyOf, onGoOn } = props;
  const isUntouched = outcome.kind === 'changedMeanwhile' || outcome.kind === 'unread';
  const rest = outcome.kind === 'stopped' || outcome.kind === 'failed' ? outcome.rest : undefined;
  return (
    <div role="status">
      {outcome.kind === 'partly' && outcome.moved > 0 && <p>{texts.written(outcome.moved)}</p>}
      <p>{sentenceOf(outcome)}</p>
      {outcome.kind === 'partly' && <Refusals refusals={outcome.refusals} keyOf={keyOf} />}
      {outcome.kind === 'changedMeanwhile' && (
        <p className="wm-quiet">{keysIn(outcome.moved, keyOf)}</p>
      )}
      {outcome.kind === 'written' && <Elsewhere ids={outcome.elsewhere} keyOf={keyOf} />}
      <div className="wm-buttons">
        {rest !== undefined && (
          <Button
            appearance="primary"
            onClick={() => {
              onGoOn(rest);
            }}
          >
            {texts.goOn}
          </Button>
        )}
        <Button onClick={props.onClose}>{isUntouched ? texts.again : texts.close}</Button>
        {!isUntouched && (
          <UndoLine
            place={props.place}
            level={props.level}
            isUnfinished={outcome.kind !== 'written'}
          />
        )}
      </div>
    </div>
  );
}

/** What others moved meanwhile, or that nobody could look. */
function Elsewhere(props: {
  readonly ids: ReadonlySet<string> | undefined;
  readonly keyOf: (id: string) => string;
}) {
  const { ids, keyOf } = props;
  if (ids === undefined) return <p className="wm-quiet">{texts.notLookedAfter}</p>;
  return ids.size === 0 ? null : <p>{texts.elsewhere(keysIn(ids, keyOf), ids.size)}</p>;
}

/** What Jira did not move, each with its reason in Jira's words. */
export const Refusals = (props: {
  readonly refusals: readonly RankRefusal[];
  readonly keyOf: (id: string) => string;
}) => (
  <ul className="wm-moves">
    {props.refusals.map(({ issueId, message }) => (
      <li key={issueId}>
        <span className="wm-key">{props.keyOf(issueId)}</span>{' '}
        {message === '' ? texts.noAnswer : message}
      </li>
    ))}
  </ul>
);

function keysIn(ids: ReadonlySet<string>, keyOf: (id: string) => string): string {
  const shown = [...ids].slice(0, shownAtMost).map(keyOf).join(', ');
  return ids.size > shownAtMost ? `${shown} ${texts.others(ids.size - shownAtMost)}` : shown;
}

function sentenceOf(outcome: Ended): string {
  switch (outcome.kind) {
    case 'written':
      return texts.written(outcome.moved);
    case 'stopped':
      return texts.stopped(outcome.rest.sent, outcome.rest.total);
    case 'failed':
      return texts.failed(outcome.rest.sent, outcome.rest.total, outcome.said);
    case 'partly':
      return texts.partly(outcome.refusals.length);
    case 'changedMeanwhile':
      return texts.changed(outcome.moved.size);
    case 'unread':
      return texts.unread;
  }
}
