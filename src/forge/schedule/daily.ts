import { enqueueRecheck } from '../triggers/evaluation-queue';
import { startKpiDays } from './record-kpi-days';

/** What Waymark does once a day. */
export async function daily(): Promise<void> {
  await startKpiDays();
  await enqueueRecheck();
}
