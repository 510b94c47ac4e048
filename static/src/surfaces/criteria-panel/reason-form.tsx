import { useState } from 'react';
import type { Person } from '#domain/issue/issue';
import { texts } from './texts';

const questions = {
  reject: texts.whyRejected,
  waive: texts.whyWaived,
  evidence: texts.where,
} as const;

/** One question under a line: why it is rejected or waived, or where one can see that it is met. */
export function ReasonForm(props: {
  readonly asks: 'reject' | 'waive' | 'evidence';
  readonly initial: string;
  /** Whom a comment on a rejection would mention. */
  readonly people: readonly Person[];
  readonly onSave: (text: string, alsoComment: boolean) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(props.initial);
  const [alsoComment, setAlsoComment] = useState(props.people.length > 0);
  const isEmpty = text.trim() === '';
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) props.onSave(text.trim(), alsoComment);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <label className="reason-label">
        {questions[props.asks]}
        <input
          className="reason-field"
          type={props.asks === 'evidence' ? 'url' : 'text'}
          value={text}
          autoFocus
          maxLength={2_000}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      {props.asks === 'reject' && (
        <label className="wm-quiet reason-comment">
          <input
            type="checkbox"
            checked={alsoComment}
            onChange={(event) => {
              setAlsoComment(event.currentTarget.checked);
            }}
          />{' '}
          {texts.commentToo(props.people.map(({ displayName }) => displayName))}
        </label>
      )}
      <span className="reason-buttons">
        <button type="submit" className="panel-button panel-button-primary" disabled={isEmpty}>
          {texts.save}
        </button>
        <button type="button" className="panel-button" onClick={props.onCancel}>
          {texts.cancel}
        </button>
      </span>
    </form>
  );
}
