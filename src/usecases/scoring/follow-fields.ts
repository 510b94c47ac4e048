import type { AccountId, Issue } from '#domain/issue/issue';
import type { InputFields } from '#domain/scoring/input-field';
import { numberInField } from '#domain/scoring/input-field';
import type { ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import { valuesOf } from '#domain/scoring/scoring-record';
import type { Instant } from '#domain/time/instant';
import { epochMsOf } from '#domain/time/instant';
import type { ApplyPorts } from '../records/apply-to-record';
import { applyToRecord, readRecord } from '../records/apply-to-record';
import { isKept } from '../records/record-busy';
import type { RecordKind } from '../records/record-kind';

/** A work item as Jira holds it, and what an event told of it. */
export type FieldTurn = {
  readonly issue: Pick<Issue, 'id' | 'fields'>;
  readonly fields: InputFields;
  /** Names of the fields that changed, in lower case. */
  readonly changed: readonly string[];
  /** Who changed them; empty when nobody is told. */
  readonly by: AccountId;
  readonly at: Instant;
};

/**
 * Brings a work item's recorded numbers to what its fields hold, so that JQL finds the score that the
 * screen shows. Answers whether a number changed.
 * @throws {RecordBusy} When too many others changed the score: nothing was written, and the event is to come again.
 */
export async function followFields(
  turn: FieldTurn,
  { kind, ports }: { kind: RecordKind<ScoringState, ScoringChange>; ports: ApplyPorts },
): Promise<boolean> {
  const { issue, by, at } = turn;
  const record = await readRecord(kind, issue.id, ports);
  if (!record.ok) return false;
  const changes = changesFromFields(valuesOf(record.value.state), turn);
  if (changes.length === 0) return false;
  const first = epochMsOf(at) * 10;
  const answer = await applyToRecord(
    {
      kind,
      subjectId: issue.id,
      operations: changes.map((change, index) => ({
        clientId: 'waymark-fields',
        seq: first + index,
        change,
      })),
      actor: { accountId: by === '' ? 'waymark' : by, at, abilities: [] },
    },
    ports,
  );
  return isKept(answer);
}

/** A field that is empty takes a number away only when it was just emptied: it may be hidden from who reads. */
export function changesFromFields(
  recorded: ScoreValues,
  { issue, fields, changed }: Pick<FieldTurn, 'issue' | 'fields' | 'changed'>,
): readonly ScoringChange[] {
  return scoreColumns.flatMap((column): readonly ScoringChange[] => {
    const field = fields[column];
    if (field === undefined) return [];
    const value = numberInField(field, issue.fields[field.fieldId]);
    if (value === recorded[column]) return [];
    if (value !== undefined) return [{ type: 'score', column, value, why: `From ${field.name}` }];
    return changed.includes(field.name.toLowerCase()) ? [{ type: 'clear', column }] : [];
  });
}
