import type { ComponentType } from 'react';
import * as v from 'valibot';
import { readModalContext } from '../../bridge/context';
import { Refusal } from '../../components/refusal';
import { startSurface } from '../../components/surface-root';
import type { DialogProps } from './dialogs';
import { dialogs } from './dialogs';

const aRequest = v.object({
  dialog: v.string(),
  details: v.fallback(v.record(v.string(), v.unknown()), {}),
});

type Opened = {
  readonly Dialog?: ComponentType<DialogProps>;
  readonly details: DialogProps['details'];
};

/** Loads the dialog that the opener named. */
async function prepare(): Promise<Opened> {
  const { extension } = await readModalContext();
  const { dialog, details } = v.parse(aRequest, extension.modal);
  const loaded = await dialogs[dialog]?.();
  return loaded === undefined ? { details } : { Dialog: loaded.default, details };
}

startSurface(prepare, ({ Dialog, details }) =>
  Dialog === undefined ? (
    <Refusal message="This dialog does not exist." remedy="Close it and reload the page." />
  ) : (
    <Dialog details={details} />
  ),
);
