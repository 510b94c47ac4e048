/** A list with something in it, or without. */
export const turned = <Id extends string>(
  ids: readonly Id[],
  id: Id,
  isOn: boolean,
): readonly Id[] => (isOn ? [...ids, id] : ids.filter((other) => other !== id));

/** A checkbox with its name and, where there is one, the reason why it is off. */
export function Tick(props: {
  readonly label: string;
  readonly note?: string | undefined;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}) {
  return (
    <label className="wm-check">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => {
          props.onTurn(event.target.checked);
        }}
      />
      <span>
        {props.label}
        {props.note === undefined ? null : <span className="wm-quiet wm-why">{props.note}</span>}
      </span>
    </label>
  );
}
