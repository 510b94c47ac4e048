import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { wsjfTexts as texts } from '../texts';
import { useWayOut } from './use-way-out';

/**
 * What opens over the table: a part of the page with a title, to which whoever opened it is led. Escape
 * closes it and leads back.
 */
export function PanelFrame(props: {
  readonly title: string;
  readonly children: ReactNode;
  /** Absent while it cannot be closed. */
  readonly onClose: (() => void) | undefined;
  /** What opened it, where that is not the menu. */
  readonly opener?: string;
}) {
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsking = useWayOut(frame, {
    onLeave: props.onClose,
    opener: props.opener ?? '.wm-more button',
  });
  useEffect(() => {
    // Opened by a link or a reload nobody is in the frame yet, and stays where they are.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <section className="wm-apply-panel" aria-labelledby={id} ref={frame}>
      <h2 id={id} className="wm-subtitle" tabIndex={-1} ref={heading}>
        {props.title}
      </h2>
      {props.children}
      {isAsking && (
        <p role="status" className="wm-quiet">
          {texts.escapeAgain}
        </p>
      )}
    </section>
  );
}
