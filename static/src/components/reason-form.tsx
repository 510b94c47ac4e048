import { useState } from 'react';
import './reason-form.css';

/** One question under a line, answered in one field; a comment may carry the answer on. */
export function ReasonForm(props: {
  readonly question: string;
  /** The answer is a link. */
  readonly isLink?: boolean;
  readonly initial?: string;
  /** The words that offer a comment, and whether one is meant unless the person says otherwise. */
  readonly comment?: { readonly offer: string; readonly isMeant: boolean };
  readonly words: { readonly save: string; readonly cancel: string };
  readonly onSave: (text: string, alsoComment: boolean) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(props.initial ?? '');
  const [alsoComment, setAlsoComment] = useState(props.comment?.isMeant ?? false);
  const isEmpty = text.trim() === '';
  return (
    <form
      className="wm-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) props.onSave(text.trim(), alsoComment);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <label className="wm-reason-label">
        {props.question}
        <input
          className="wm-field"
          // What is no such address the browser refuses itself, with the words left in the field.
          {...(props.isLink === true
            ? { type: 'url', pattern: '[hH][tT][tT][pP][sS]?://.+', title: props.question }
            : { type: 'text' })}
          value={text}
          autoFocus
          maxLength={2_000}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      {props.comment !== undefined && (
        <label className="wm-quiet wm-reason-label">
          <input
            type="checkbox"
            checked={alsoComment}
            onChange={(event) => {
              setAlsoComment(event.currentTarget.checked);
            }}
          />{' '}
          {props.comment.offer}
        </label>
      )}
      <span className="wm-reason-buttons">
        <button type="submit" className="wm-button wm-button-primary" disabled={isEmpty}>
          {props.words.save}
        </button>
        <button type="button" className="wm-button" onClick={props.onCancel}>
          {props.words.cancel}
        </button>
      </span>
    </form>
  );
}
