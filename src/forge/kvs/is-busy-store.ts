import { ForgeKvsAPIError } from '@forge/kvs';

/** Did Forge's key-value store take no more this second, or was it out of order? The same is better tried again. */
export const isBusyStore = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError &&
  (error.responseDetails.status === 429 || error.responseDetails.status >= 500);
