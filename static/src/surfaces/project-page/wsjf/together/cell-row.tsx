import type { KeyboardEvent } from 'react';
import { keysOfScale, valueOfKey } from '#domain/scoring/scale/digit-entry';
import type { Problem } from '#domain/problem';
import type { InputFields } from '#domain/scoring/input-field';
import type { Result } from '#domain/result';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { cellOf, scaleOf } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { TypeIcon } from '../../../../components/type-icon';
import { columnTexts } from '../../texts';
import { Revealed } from './revealed';
import { togetherTexts as texts } from './together-texts';
import { useTypedNumber } from '../use-typed-number';
import type { LiveSession } from './use-session';

/** What a row of a session needs. */
export type CellRowProps = {
  readonly item: BacklogItem;
  readonly column: ScoreColumn;
  readonly live: LiveSession;
  readonly view: SessionView;
  readonly nameOf: (accountId: string) => string;
  readonly mayVote: boolean;
  readonly isOwner: boolean;
  readonly canScore: boolean;
  /** Inputs that are kept in fields of the site. */
  readonly fields: InputFields;
  readonly onAgreed: (
    id: string,
    column: ScoreColumn,
    value: number,
  ) => Promise<Result<null, Problem>>;
};

/** One work item in one column: the own vote, or, once revealed, everybody's and what was agreed. */
export function CellRow(props: CellRowProps) {
  const { item, column, live, view } = props;
  const { session } = view;
  const cell = cellOf(item.id, column);
  const isRevealed = session.revealed.includes(cell);
  const invited = session.people.filter((voter) => voter.columns.includes(column)).length;
  return (
    <li className="wm-session-row">
      <div className="wm-session-item">
        <TypeIcon name={item.typeName} /> <span className="wm-key">{item.key}</span> {item.summary}
      </div>
      {isRevealed ? (
        <Revealed {...props} cell={cell} />
      ) : (
        <>
          {props.mayVote && <VoteScale {...props} cell={cell} />}
          <span className="wm-quiet">{texts.voted(view.given[cell] ?? 0, invited)}</span>
          {props.isOwner && (
            <span className="wm-reveal">
              {(view.given[cell] ?? 0) > 0 && (
                <button
                  type="button"
                  className="wm-link"
                  onClick={() => void live.change({ type: 'reveal', cells: [cell] })}
                >
                  {texts.reveal}
                </button>
              )}
            </span>
          )}
        </>
      )}
    </li>
  );
}

/** The scale as one choice; a digit chooses and moves to the next row, as in the ranking. */
function VoteScale(props: CellRowProps & { readonly cell: string }) {
  const { item, column, live, view, cell } = props;
  const scale = scaleOf(view.session, column);
  const give = (value: number | null) => {
    live.cast({ issueId: item.id, column, value });
  };
  const beginNumber = useTypedNumber();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = event.repeat ? undefined : valueOfKey(event.key, scale);
    if (/^\d$/.test(event.key) && !event.repeat) beginNumber(event, scale, give);
    if (value === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    give(value ?? null);
    const row = event.currentTarget.closest('li')?.nextElementSibling;
    if (value !== undefined)
      (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector('input'))?.focus();
  };
  return (
    <span
      className="wm-vote"
      role="radiogroup"
      aria-label={texts.vote(item.key, columnTexts[column].name)}
      onKeyDown={onKeyDown}
    >
      {keysOfScale(scale).map(({ value, key }) => (
        <label key={value} className="wm-vote-step">
          <input
            type="radio"
            name={cell}
            checked={live.mine[cell] === value}
            onChange={() => {
              give(value);
            }}
          />
          {value}
          {key !== undefined && key !== String(value) && <kbd aria-hidden="true">{key}</kbd>}
        </label>
      ))}
    </span>
  );
}
