import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** What had the focus, and where, so that its neighbour is found when it is gone. */
type Held = {
  readonly element: Element;
  /** The line it stood in, and how many lines were above; undefined outside the list. */
  readonly lineId: string | undefined;
  readonly index: number;
  readonly isAccept: boolean;
};

/**
 * Keeps the keyboard in the panel: where what one just used is gone, as a deleted line or a form that was
 * saved, the focus goes to what is nearest to it and never to the top of the page.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const held = useRef<Held>();
  useEffect(() => {
    const root = panel.current;
    if (root === null) return undefined;
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      const line = event.target.closest<HTMLElement>('li.criterion');
      held.current = {
        element: event.target,
        lineId: line?.dataset['id'],
        index: line === null ? -1 : linesOf(root).indexOf(line),
        isAccept: event.target.classList.contains('criterion-accept'),
      };
    };
    const forget = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        const left = held.current?.element;
        if (left !== undefined && left === target && left.isConnected) held.current = undefined;
      });
    };
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    return () => {
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
    };
  }, [panel]);
  useLayoutEffect(() => {
    const was = held.current;
    const root = panel.current;
    if (root === null || was === undefined || was.element.isConnected) return;
    if (document.activeElement !== document.body) return;
    held.current = undefined;
    nearestTo(was, root)?.focus();
  });
}

const linesOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('li.criterion'),
];

function nearestTo(was: Held, root: HTMLElement): HTMLElement | null {
  const lines = linesOf(root);
  if (was.index < 0) return root.querySelector('.footer .flow-menu-button');
  const own = lines.find((line) => line.dataset['id'] === was.lineId);
  if (was.isAccept) {
    const next = lines
      .slice(was.index + 1)
      .map((line) => line.querySelector<HTMLElement>('.criterion-accept'))
      .find((button) => button !== null);
    return next ?? own?.querySelector<HTMLElement>('.criterion-box:enabled') ?? null;
  }
  const line = own ?? lines[was.index] ?? lines.at(-1);
  return line?.querySelector<HTMLElement>('.flow-menu-button') ?? root.querySelector('textarea');
}
