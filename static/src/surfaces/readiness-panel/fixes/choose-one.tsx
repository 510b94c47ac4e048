import { useRef, useState } from 'react';

/** A value to choose, and how it reads. */
export type Choice = { readonly value: string; readonly text: string };

/**
 * A choice that is saved at once when it is made with the pointer or in the open list. By arrow or letter
 * browsers change the value of a closed list with every key: then it is made with Enter, or on going on.
 */
export function ChooseOne({
  label,
  empty,
  choices,
  isBusy,
  onChoose,
  onReach,
}: {
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly empty: string;
  readonly choices: readonly Choice[];
  readonly isBusy: boolean;
  readonly onChoose: (value: string) => void;
  /** Somebody is about to choose. */
  readonly onReach?: () => void;
}) {
  const [draft, setDraft] = useState('');
  const isByKey = useRef(false);
  const choose = (value: string) => {
    setDraft('');
    if (value !== '') onChoose(value);
  };
  return (
    <select
      className="rd-select"
      aria-label={label}
      disabled={isBusy}
      value={draft}
      onFocus={onReach}
      onPointerEnter={onReach}
      onPointerDown={() => {
        isByKey.current = false;
      }}
      onKeyDown={({ key, altKey }) => {
        // Space and Alt with an arrow open the list; what is made in it is made.
        isByKey.current = !altKey && key !== ' ' && key !== 'Enter';
        if (key === 'Enter') choose(draft);
        if (key === 'Escape') setDraft('');
      }}
      onBlur={() => {
        choose(draft);
      }}
      onChange={({ target: { value } }) => {
        if (isByKey.current) setDraft(value);
        else choose(value);
      }}
    >
      <option value="" disabled>
        {empty}
      </option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
