import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** One line of a menu. */
export type MenuEntry = { readonly label: string; readonly choose: () => void };

type Props = { readonly label: string; readonly entries: () => readonly MenuEntry[] };

/**
 * A “…” menu for a frame that is only as high as its content: while it is open the page makes room for
 * it, since nothing can hang over the frame's edge.
 */
export function FlowMenu({ label, entries }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className="flow-menu">
      <button
        ref={button}
        type="button"
        className="flow-menu-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span aria-hidden="true">•••</span>
      </button>
      {isOpen && (
        <OpenMenu
          label={label}
          entries={entries()}
          close={close}
          leave={() => {
            setOpen(false);
          }}
        />
      )}
    </span>
  );
}

type OpenProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly close: () => void;
  readonly leave: () => void;
};

function OpenMenu(props: OpenProps) {
  const menu = useRef<HTMLDivElement>(null);
  useRoom(menu);
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) props.leave();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  });
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={props.label}
      className="flow-menu-list"
      onKeyDown={(event) => {
        press(event, props);
      }}
    >
      {props.entries.map((entry) => (
        <button
          key={entry.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            props.close();
            entry.choose();
          }}
        >
          {entry.label}
        </button>
      ))}
    </div>
  );
}

/** Makes room on the page for the menu, brings it into view, and puts the keyboard on its first entry. */
function useRoom(menu: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return undefined;
    // The frame is as high as what is in the flow: what hangs out of it does not count.
    const root = element.closest('main') ?? document.body;
    const hanging =
      element.getBoundingClientRect().bottom + 8 - root.getBoundingClientRect().bottom;
    if (hanging > 0) {
      const own = Number.parseFloat(getComputedStyle(root).paddingBottom) || 0;
      root.style.paddingBottom = `${String(Math.ceil(own + hanging))}px`;
    }
    // The frame grows a moment later: scrolled into view now, the list would stand above its edge.
    element.querySelector('button')?.focus({ preventScroll: true });
    const show = () => {
      element.scrollIntoView({ block: 'nearest' });
    };
    window.addEventListener('resize', show, { once: true });
    return () => {
      root.style.paddingBottom = '';
      window.removeEventListener('resize', show);
    };
  }, [menu]);
}

/** Goes from entry to entry by arrows, Home, End or the letter that one begins with; leaves by Tab and Escape. */
function press(event: KeyboardEvent<HTMLElement>, { close, leave }: OpenProps): void {
  const { key } = event;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((each) => each === document.activeElement);
  const step = (by: number) => buttons[(at + by + buttons.length) % buttons.length]?.focus();
  if (key === 'ArrowDown') step(1);
  else if (key === 'ArrowUp') step(-1);
  else if (key === 'Home') buttons[0]?.focus();
  else if (key === 'End') buttons.at(-1)?.focus();
  else if (key === 'Escape') close();
  else if (key === 'Tab') leave();
  else if (/^\p{L}$/u.test(key) && !event.ctrlKey && !event.metaKey) {
    const turned = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
    const letter = key.toLowerCase();
    turned.find((each) => each.textContent.toLowerCase().startsWith(letter))?.focus();
  } else return;
  if (key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}
