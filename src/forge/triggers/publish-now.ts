import { defaultSettings } from '#domain/settings/settings';
import { publishRecord } from '../../usecases/records/apply-to-record';
import { patientPortsFor } from '../resolvers/copies';
import { recordKindOf } from '../resolvers/record-kinds';
import { readProjectOfIssue } from '../resolvers/subject-facts';
import type { Publishing } from './publish-later';

/** Brings the copies of one record up to date, waiting as long as Jira asks for. */
export async function publishNow(publishing: Publishing): Promise<void> {
  const { kind, subjectId } = publishing;
  const project =
    kind === 'scoring'
      ? await readProjectOfIssue(subjectId)
      : { projectId: '', settings: defaultSettings };
  const known = recordKindOf(kind, project);
  if (known !== undefined) await publishRecord(known, subjectId, patientPortsFor(publishing));
}
