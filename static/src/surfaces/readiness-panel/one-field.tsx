import { useState } from 'react';
import { LineForm } from './line-form';

/** One labelled field with the button that sends it; Enter sends, Escape leaves. */
export function OneField({
  label,
  submit,
  type = 'text',
  isLong = false,
  hint,
  initial = '',
  isBusy = false,
  onSubmit,
  onCancel,
}: {
  readonly label: string;
  readonly submit: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly isLong?: boolean;
  readonly hint?: string;
  readonly initial?: string;
  /** It is being sent: a second Enter is not to send it twice. */
  readonly isBusy?: boolean;
  readonly onSubmit: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(initial);
  const shared = {
    autoFocus: true,
    value: text,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
    },
  };
  return (
    <LineForm
      action={submit}
      isWhole={text.trim() !== ''}
      isBusy={isBusy}
      onSubmit={() => {
        onSubmit(text);
      }}
      onCancel={onCancel}
    >
      <label className="wm-labelled rd-grow">
        <span>{label}</span>
        {isLong ? (
          <textarea rows={4} {...shared} />
        ) : (
          <input type={type} maxLength={500} {...shared} />
        )}
      </label>
      {hint !== undefined && <p className="wm-quiet rd-hint">{hint}</p>}
    </LineForm>
  );
}
