import { persist } from '../../usecases/persist';
import { wait } from '../connections';
import { enqueueRecheck } from '../triggers/evaluation-queue';
import { isPassing } from '../triggers/within-share';
import { startKpiDays } from './record-kpi-days';

/**
 * What Waymark does once a day, by its queues, which call again what fails. The platform does not: one
 * task is begun whatever becomes of the other.
 */
export async function daily(): Promise<void> {
  const begun = [enqueueRecheck, startKpiDays].map((task) => persist(task, { isPassing, wait }));
  const failed = (await Promise.allSettled(begun)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
