import { ProductFault } from '#atlassian/send';
import { readCriteriaSettings } from '#contract/criteria-settings';
import type { RecordKindName } from '#domain/record/record';
import { defaultSettings } from '#domain/settings/settings';
import { publishRecord } from '../../usecases/records/apply-to-record';
import { patientPortsFor } from '../resolvers/copies';
import { recordKindOf } from '../resolvers/record-kinds';
import { readProjectOfIssue } from '../resolvers/subject-facts';

/** Brings the copies of one record up to date, waiting as long as Jira asks for. */
export async function publishNow(kind: RecordKindName, subjectId: string): Promise<void> {
  const project =
    kind === 'scoring'
      ? await readProjectOfIssue(subjectId)
      : { projectId: '', settings: defaultSettings };
  const known = recordKindOf(kind, project);
  if (known === undefined) return;
  await publishRecord(known, subjectId, patientPortsFor(kind, subjectId));
  // Only then what cards show: the copies wait for no settings.
  if (kind !== 'criteria') return;
  const settings = await settingsSeenByApp(subjectId);
  if (readCriteriaSettings(settings).showsOnCards)
    await publishRecord(known, subjectId, patientPortsFor(kind, subjectId, settings));
}

/** Of a work item that is hidden from the app nothing is shown. */
async function settingsSeenByApp(issueId: string) {
  try {
    return (await readProjectOfIssue(issueId)).settings;
  } catch (error) {
    const code = error instanceof ProductFault ? error.code : undefined;
    if (code === 'PRODUCT_NOT_FOUND' || code === 'PRODUCT_FORBIDDEN') return defaultSettings;
    throw error;
  }
}
