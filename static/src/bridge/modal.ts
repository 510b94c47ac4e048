import { Modal, view } from '@forge/bridge';

/** What a dialog is opened with: its name, and what it needs to know (JSON). */
export type DialogRequest = {
  readonly dialog: string;
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | 'xlarge';
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Opens one of Waymark's dialogs over the whole page; answers what it was closed with. */
export const openDialog = ({ dialog, title, size = 'medium', details = {} }: DialogRequest) =>
  new Promise<unknown>((resolve) => {
    void new Modal({
      resource: 'ui/dialog',
      size,
      title,
      context: { dialog, details },
      onClose: resolve,
    }).open();
  });

/** Closes the dialog this runs in, with an answer. */
export const closeDialog = (answer?: unknown): Promise<void> => view.close(answer);
