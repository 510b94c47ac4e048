import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Json } from '#domain/settings/apply-settings-change';
import { backend } from '../../../bridge/backend';

/** A new name for this page in the record's list of who applied what. */
export const newClientId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** May this person change Waymark's settings of the project? */
export async function mayChangeSettings(projectId: string): Promise<boolean> {
  const answer = await backend('record.read', { kind: 'settings', subjectId: projectId });
  return answer.ok && answer.value.abilities.includes('administer');
}

/** Sets parts of the section `scoring` of a project's settings, by name. */
export async function setScoring(
  projectId: string,
  parts: Readonly<Record<string, Json>>,
): Promise<Result<null, Problem>> {
  const clientId = newClientId();
  const operations = Object.entries(parts).map(([name, value], at) => ({
    clientId,
    seq: at + 1,
    change: { type: 'set', path: ['scoring', name], value },
  }));
  if (operations.length === 0) return ok(null);
  const answer = await backend('record.apply', {
    kind: 'settings',
    subjectId: projectId,
    operations,
  });
  if (!answer.ok) return answer;
  const problem = answer.value.outcomes.find((outcome) => outcome.problem)?.problem;
  return problem === undefined ? ok(null) : refused(problem);
}
