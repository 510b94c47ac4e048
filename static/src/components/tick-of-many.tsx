/** The checkbox of one name among those that may be chosen; what is chosen anew goes to the end. */
export function TickOfMany<Name extends string>(props: {
  readonly name: Name;
  readonly chosen: readonly Name[];
  readonly onChoose: (names: readonly Name[]) => void;
}) {
  const { name, chosen, onChoose } = props;
  return (
    <input
      type="checkbox"
      checked={chosen.includes(name)}
      onChange={(event) => {
        const others = chosen.filter((other) => other !== name);
        onChoose(event.target.checked ? [...others, name] : others);
      }}
    />
  );
}
