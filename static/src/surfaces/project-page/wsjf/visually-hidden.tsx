import type { ReactNode } from 'react';

/** Read aloud, not shown. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="wm-visually-hidden">{children}</span>
);
