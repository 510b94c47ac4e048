import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { RecordDefinitions } from '#contract/record-definitions';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';

/** Asks the record: the two questions that adding needs. */
export type AskRecord = {
  (
    question: 'record.read',
    request: ReadQuestion,
  ): Promise<ReturnType<RecordDefinitions['record.read']>>;
  (
    question: 'record.apply',
    request: ApplyQuestion,
  ): Promise<ReturnType<RecordDefinitions['record.apply']>>;
};

type ReadQuestion = Parameters<RecordDefinitions['record.read']>[0];
type ApplyQuestion = Parameters<RecordDefinitions['record.apply']>[0];

/** One criterion to be written below the others. `newId` names it, and the one-time client that adds it. */
export type NewCriterion = {
  readonly issueId: string;
  readonly text: string;
  readonly newId: string;
};

/** The record after adding; `state` in its stored form. */
export type AddedTo = { readonly version: number; readonly state: unknown };

/** Adds a criterion at the end of the list, through the record that decides. */
export async function addCriterion(
  { issueId, text, newId }: NewCriterion,
  ask: AskRecord,
): Promise<Result<AddedTo, Problem>> {
  const before = await ask('record.read', { kind: 'criteria', subjectId: issueId });
  if (!before.ok) return before;
  const list = parseCriteriaState(before.value.state);
  const last = list.ok ? list.value.items.at(-1)?.id : undefined;
  const change: CriteriaChange = { type: 'add', lines: [{ id: newId, text }], after: last ?? null };
  const answer = await ask('record.apply', {
    kind: 'criteria',
    subjectId: issueId,
    operations: [{ clientId: newId, seq: 1, change }],
  });
  if (!answer.ok) return answer;
  const problem = answer.value.outcomes.find((outcome) => outcome.problem !== undefined)?.problem;
  const { version, state } = answer.value;
  return problem === undefined ? ok({ version, state }) : { ok: false, error: problem };
}
