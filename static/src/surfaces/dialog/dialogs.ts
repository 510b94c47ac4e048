import type { ComponentType } from 'react';

/** What a dialog is drawn with: the details it was opened with, unread. */
export type DialogProps = { readonly details: Readonly<Record<string, unknown>> };

/** Waymark's dialogs by name; each is loaded when it is opened. */
export const dialogs: Readonly<
  Record<string, () => Promise<{ readonly default: ComponentType<DialogProps> }>>
> = {};
