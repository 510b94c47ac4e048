import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { findOutsideChanges } from '#domain/criteria/adopt-copy';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

/** Does a field of the panel have the focus? */
export const isInField = (): boolean => {
  const field = document.activeElement;
  return (
    (field instanceof HTMLTextAreaElement && !field.readOnly) ||
    (field instanceof HTMLInputElement && field.type !== 'checkbox')
  );
};

/** Is somebody typing in the panel? The field at the end counts once something stands in it. */
export function isTyping(): boolean {
  const field = document.activeElement;
  if (!isInField()) return false;
  const isEnd = field?.closest('.criterion-end') !== null;
  return !isEnd || (field instanceof HTMLTextAreaElement && field.value !== '');
}

/** Shows what others did meanwhile as soon as the field in which one typed is left. */
export function useCatchUp(panel: RefObject<HTMLElement | null>, live: LiveCriteria): void {
  const now = useRef(live);
  now.current = live;
  useEffect(() => {
    const root = panel.current;
    if (root === null) return undefined;
    const leave = () => {
      // The next field has the focus only after this.
      queueMicrotask(() => {
        if (!isTyping()) now.current.catchUp();
      });
    };
    root.addEventListener('focusout', leave);
    return () => {
      root.removeEventListener('focusout', leave);
    };
  }, [panel]);
}

/** Says that others changed the list while one types, and shows it when asked: nothing moves before. */
export function WaitingChanges({ live }: { readonly live: LiveCriteria }) {
  const count = findOutsideChanges(live.state, live.newest()).length;
  if (count === 0) return null;
  return (
    <p className="offers wm-quiet">
      <span>{texts.waitingChanges(count)}</span>{' '}
      <button
        type="button"
        className="wm-link"
        // The field keeps the focus, and with it the place in the text.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={live.catchUp}
      >
        {texts.showChanges}
      </button>
    </p>
  );
}
