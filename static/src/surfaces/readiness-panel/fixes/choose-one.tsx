import { useChoice } from '../../../components/use-choice';

/** A value to choose, and how it reads. */
export type Choice = { readonly value: string; readonly text: string };

/** A choice that is saved at once when it is made. */
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
  const choice = useChoice(onChoose);
  return (
    <select
      className="wm-control rd-select"
      aria-label={label}
      disabled={isBusy}
      onFocus={onReach}
      onPointerEnter={onReach}
      {...choice}
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
