import { recheckDue } from './recheck-due';
import { startKpiDays } from './record-kpi-days';

/** What Waymark does once a day. */
export async function daily(): Promise<void> {
  await startKpiDays();
  await recheckDue();
}
