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

const nameOf = (projectId: string): string => `waymark back-fill ${projectId}`;

/** The back-fill that was stopped in this browser, if it judged by the settings of this version. */
export function findKeptBackFill(projectId: string, version: number): KeptBackFill | undefined {
  const text = frameStorage.read(nameOf(projectId));
  if (text === undefined) return undefined;
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), aKeptBackFill), text);
  return outcome.success && outcome.output.version === version ? outcome.output : undefined;
}

/** Keeps how far a back-fill is, or forgets it; where the browser denies storage it ends with the page. */
export function keepForLater(projectId: string, kept: KeptBackFill | undefined): void {
  if (kept === undefined) frameStorage.remove(nameOf(projectId));
  else frameStorage.write(nameOf(projectId), JSON.stringify(kept));
}
