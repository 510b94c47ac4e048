import type { RecordKindName } from '#domain/record/record';
import { publishRecord } from '../../usecases/records/apply-to-record';
import { patientPortsFor } from '../resolvers/copies';
import { recordKinds } from '../resolvers/record-kinds';

/** Brings the copies of one record up to date, waiting as long as Jira asks for. */
export async function publishNow(kind: RecordKindName, subjectId: string): Promise<void> {
  const known = recordKinds[kind];
  if (known !== undefined) await publishRecord(known, subjectId, patientPortsFor(kind, subjectId));
}
