import { ForgeKvsAPIError } from '@forge/kvs';

const conflictCodes = ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT', 'TRANSACTION_CONFLICT'];

/** Writes on a condition; false when somebody else’s write came first. Other refusals are thrown. */
export async function unlessBeaten(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && conflictCodes.includes(error.code)) return false;
    throw error;
  }
}
