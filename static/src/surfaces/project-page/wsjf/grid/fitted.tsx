import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';

const leastHeight = 160;

/**
 * As high as what it holds, or as what of it can be seen on the screen: what opens in a frame may reach
 * below the window, which the frame cannot measure and the page does not scroll to.
 */
export function Fitted({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [maxHeight, setMaxHeight] = useState<number | undefined>();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined || entry.intersectionRatio === 0) return;
      observer.disconnect();
      const { intersectionRect, boundingClientRect } = entry;
      if (intersectionRect.height < boundingClientRect.height - 1)
        setMaxHeight(Math.max(leastHeight, Math.floor(intersectionRect.height) - 8));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={frame} className="wm-fitted" style={{ maxHeight }}>
      {children}
    </div>
  );
}
