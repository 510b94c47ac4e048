import { view } from '@forge/bridge';

/** Saves a macro's configuration and closes its dialog; the page draws the macro anew. */
export const submitMacroConfig = (config: Readonly<Record<string, unknown>>): Promise<unknown> =>
  view.submit({ config });

/** Tells the page that the macro is complete, so that it can be printed. */
export const tellMacroReady = (): void => {
  void view.emitReadyEvent();
};
