import { useState } from 'react';
import type { DeskWork } from './product-desk';

/** What is worked on, and of which project: what is shown may be of another one by the time it is done. */
export type Opened = { readonly work: DeskWork; readonly projectId: string };

/** Whether somebody works on product metrics, and on what. */
export type DeskControl = {
  readonly opened: Opened | undefined;
  /** Somebody has just closed it, and the keyboard is nowhere yet. */
  readonly isLeft: boolean;
  readonly open: (next: Opened) => void;
  readonly close: () => void;
  readonly onReturned: () => void;
};

/** Opens and closes where product metrics are worked on. */
export function useDesk(): DeskControl {
  const [opened, setOpened] = useState<Opened>();
  const [isLeft, setLeft] = useState(false);
  return {
    ...{ opened, isLeft },
    open: (next) => {
      setOpened(next);
      setLeft(false);
    },
    close: () => {
      setOpened(undefined);
      setLeft(true);
    },
    onReturned: () => {
      setLeft(false);
    },
  };
}
