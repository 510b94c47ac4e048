import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

/** What opens over the table: a part of the page with a title, to which whoever opened it is led. */
export function PanelFrame(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Opened by a link or a reload nobody is in the frame yet, and stays where they are.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <section className="wm-apply-panel" aria-labelledby={id}>
      <h2 id={id} className="wm-subtitle" tabIndex={-1} ref={heading}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
