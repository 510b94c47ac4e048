import { makeInvoke } from '@forge/bridge';
import type { AppDefinitions } from '#contract/definitions';

/** Asks Waymark's functions; a misspelt question does not compile. */
export const backend = makeInvoke<AppDefinitions>();
