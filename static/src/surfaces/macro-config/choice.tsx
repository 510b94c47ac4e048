/** One of a few named values. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <label className="wm-choice">
      <span>{props.label}</span>
      <select
        className="wm-control"
        value={props.value}
        onChange={(event) => {
          props.onChoose(event.target.value as Value);
        }}
      >
        {Object.entries<string>(props.choices).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
