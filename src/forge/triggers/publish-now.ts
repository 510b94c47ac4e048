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
  if (known !== undefined) await publishRecord(known, subjectId, patientPortsFor(kind, subjectId));
}
