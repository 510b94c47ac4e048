import { methodOf } from '#contract/scoring/scoring-settings';
import { instantAt } from '#domain/time/instant';
import { publishRecord } from '../../usecases/records/apply-to-record';
import { scoringRecordFor } from '../../usecases/records/scoring-record';
import { followFields } from '../../usecases/scoring/follow-fields';
import { ownPortsFor } from '../resolvers/copies';
import type { Evaluated } from './evaluate-issue';

/**
 * Lets the score of an issue follow what was done to it in Jira. After a move search finds it by the method
 * of its new project: what was given on another scale is found by no score there. Then the fields in
 * which its project keeps inputs; projects that keep none there cost nothing. Answers whether a number
 * changed.
 */
export async function followScore(
  { issue, projectReadiness }: Evaluated,
  told: { readonly changed: readonly string[]; readonly by: string },
): Promise<boolean> {
  const method = methodOf(issue.projectId, projectReadiness.settings.sections['scoring']);
  const { fields } = method;
  const record = { kind: scoringRecordFor(method), ports: ownPortsFor('scoring', issue.id) };
  if (told.changed.includes('project')) await publishRecord(record.kind, issue.id, record.ports);
  if (Object.keys(fields).length === 0) return false;
  return followFields(
    { issue, fields, changed: told.changed, by: told.by, at: instantAt(Date.now()) },
    record,
  );
}
