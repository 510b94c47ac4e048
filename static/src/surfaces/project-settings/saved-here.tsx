import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/**
 * How the changes stand, said beside the control that was last used: the page is long, and the frame is
 * as tall as the page, so that nothing in it can stay at an edge of the window.
 */
export function SavedHere({
  page,
  isCalm,
  children,
}: {
  readonly page: RefObject<HTMLDivElement>;
  /** Nothing is under way: where it lies over other lines it goes after a while. */
  readonly isCalm: boolean;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const within = page.current;
    if (within === null) return undefined;
    const moveTo = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || place.current?.contains(target) === true) return;
      setTop(target.getBoundingClientRect().top - within.getBoundingClientRect().top);
    };
    const used = ['click', 'input', 'change'] as const;
    for (const name of used) within.addEventListener(name, moveTo, true);
    return () => {
      for (const name of used) within.removeEventListener(name, moveTo, true);
    };
  }, [page]);
  return (
    <div className={isCalm ? 'ps-saved ps-calm' : 'ps-saved'} ref={place} style={{ top }}>
      {children}
    </div>
  );
}
