import type { ReactNode } from 'react';

/** Something to press that reads like a link, within a line or a list. */
export const LinkButton = (props: {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** Is it nothing for paper? */
  readonly isForScreen?: boolean;
}) => (
  <button
    type="button"
    className={props.isForScreen === true ? 'wm-link wm-no-print' : 'wm-link'}
    onClick={props.onPress}
  >
    {props.children}
  </button>
);
