import { useRef } from 'react';

/** What else can be done with a row, behind three dots. */
export function RowMenu({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly { readonly text: string; readonly onChoose: () => void }[];
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  return (
    <details
      className="rd-menu"
      ref={menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary aria-label={label}>•••</summary>
      <div className="rd-menu-items">
        {items.map(({ text, onChoose }) => (
          <button
            key={text}
            type="button"
            onClick={() => {
              close();
              onChoose();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}
