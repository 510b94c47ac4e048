import type { ReactNode } from 'react';

/** Read aloud, not shown; with the role `status` as soon as it changes. */
export const VisuallyHidden = (props: {
  readonly role?: 'status';
  readonly children: ReactNode;
}) => (
  <span className="wm-visually-hidden" role={props.role}>
    {props.children}
  </span>
);
