import { acceptAbility } from '#domain/criteria/decide';
import { backend } from '../../bridge/backend';

/** Whether the app says that this person may accept on the issue: only it knows who is in a role. */
export async function askRecord(issueId: string): Promise<boolean> {
  const answer = await backend('record.read', { kind: 'criteria', subjectId: issueId });
  return answer.ok && answer.value.abilities.includes(acceptAbility);
}
