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
  // What is being typed stands also when the reason that is kept arrives only then.
  const [draft, setDraft] = useState<string | undefined>();
  const kept = props.why ?? '';
  if (!props.canWrite) return <span>{kept}</span>;
  const write = () => {
    const why = draft?.trim() ?? kept;
    if (why !== kept) props.onWrite(why);
    setDraft(undefined);
  };
  return (
    <input
      className="wm-why"
      aria-label={props.label}
      placeholder={texts.whyPlaceholder}
      maxLength={longestWhy}
      value={draft ?? kept}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
