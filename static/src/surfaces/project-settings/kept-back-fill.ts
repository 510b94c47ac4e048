import * as v from 'valibot';
import type { KeptBackFill } from '#usecases/readiness/back-fill';
import { frameStorage } from '../../bridge/kept-text';

const aKeptBackFill = v.object({
  lastId: v.pipe(v.string(), v.regex(/^\d+$/)),
  total: v.number(),
  written: v.number(),
  skipped: v.number(),
  version: v.number(),
});

/** Which back-fill is kept, and by which version of the settings it goes. */
export type KeepingPlace = { readonly name: string; readonly version: number };

/** The back-fill that was stopped in this browser, if it went by the settings of this version. */
export function findKeptBackFill({ name, version }: KeepingPlace): KeptBackFill | undefined {
  const text = frameStorage.read(name);
  if (text === undefined) return undefined;
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), aKeptBackFill), text);
  return outcome.success && outcome.output.version === version ? outcome.output : undefined;
}

/** Keeps how far a back-fill is, or forgets it; where the browser denies storage it ends with the page. */
export function keepForLater(name: string, kept: KeptBackFill | undefined): void {
  if (kept === undefined) frameStorage.remove(name);
  else frameStorage.write(name, JSON.stringify(kept));
}
