import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { SeenFromContext } from '../../../charts/packed-title';

/**
 * Scrolls, where not everything is seen, so that a third of what is seen lies before `to`. Tells what it
 * holds from where on it is seen; only what asks is drawn again while one scrolls.
 */
export function ChartScroll({
  to,
  children,
}: {
  readonly to: number;
  readonly children: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [seenFrom, setSeenFrom] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollLeft = to - element.clientWidth / 3;
    setSeenFrom(element.scrollLeft);
  }, [to]);
  return (
    <div
      className="wm-chart-scroll"
      ref={scroller}
      onScroll={({ currentTarget }) => {
        setSeenFrom(currentTarget.scrollLeft);
      }}
    >
      <SeenFromContext.Provider value={seenFrom}>{children}</SeenFromContext.Provider>
    </div>
  );
}
