import { useId, useState } from 'react';

/** A setting as it is typed: what somebody else saves meanwhile is taken over, what one types is not. */
export function DraftField({
  label,
  kept,
  number,
  isWide = false,
  maxLength = 1000,
  save,
}: {
  readonly label: string;
  /** What is saved, as text. */
  readonly kept: string;
  /** It is a number, from and through. */
  readonly number?: { readonly from: number; readonly through: number };
  readonly isWide?: boolean;
  readonly maxLength?: number;
  /** Saves what was typed; answers in a sentence why it does not. */
  readonly save: (text: string) => string | undefined;
}) {
  const [draft, setDraft] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [flaw, setFlaw] = useState<string>();
  const [labelId, flawId] = [useId(), useId()];
  if (kept !== seen) {
    setSeen(kept);
    const isTyped = number === undefined ? draft.trim() === kept : Number(draft) === Number(kept);
    if (!isTyped) setDraft(kept);
    setFlaw(undefined);
  }
  const bounds =
    number === undefined
      ? { maxLength }
      : { type: 'number', step: 'any', min: number.from, max: number.through };
  return (
    <label className={isWide ? 'wm-labelled ps-wide' : 'wm-labelled'}>
      <span id={labelId}>{label}</span>
      <input
        {...bounds}
        // What is wrong stands within the label and is not the field's name.
        aria-labelledby={labelId}
        value={draft}
        aria-invalid={flaw !== undefined}
        aria-describedby={flaw === undefined ? undefined : flawId}
        onChange={(event) => {
          setDraft(event.target.value);
          if (number !== undefined) setFlaw(save(event.target.value));
        }}
        onBlur={() => {
          if (number === undefined) setFlaw(save(draft.trim()));
        }}
      />
      {flaw !== undefined && (
        <span id={flawId} className="ps-flaw" role="alert">
          {flaw}
        </span>
      )}
    </label>
  );
}
