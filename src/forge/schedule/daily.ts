import { recheckDue } from './recheck-due';

/** What Waymark does once a day. */
export async function daily(): Promise<void> {
  await recheckDue();
}
