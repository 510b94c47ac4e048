import { enqueueRecheck } from '../triggers/evaluation-queue';
import { startKpiDays } from './record-kpi-days';

/**
 * What Waymark does once a day. The platform does not call again what failed: first comes what asks Jira
 * for nothing.
 */
export async function daily(): Promise<void> {
  await enqueueRecheck();
  await startKpiDays();
}
