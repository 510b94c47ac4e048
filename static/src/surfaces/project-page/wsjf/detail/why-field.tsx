import { useState } from 'react';
import { longestWhy } from '#domain/scoring/scoring-record';
import { detailTexts as texts } from './detail-texts';

/** Why a number was given: one line, written when the field is left or Enter pressed. */
export function WhyField(props: {
  readonly label: string;
  readonly why: string | undefined;
  readonly canWrite: boolean;
  readonly onWrite: (why: string) => void;
}) {
  const [text, setText] = useState(props.why ?? '');
  if (!props.canWrite) return <span>{props.why ?? ''}</span>;
  const write = () => {
    if (text.trim() !== (props.why ?? '')) props.onWrite(text.trim());
  };
  return (
    <input
      className="wm-why"
      aria-label={props.label}
      placeholder={texts.whyPlaceholder}
      maxLength={longestWhy}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
