import { parseCriteriaDocument, writeCriteriaDocument } from '#contract/criteria/criteria-document';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { AppRecord, Operation } from '#domain/record/record';
import { applyOperations, emptyRecord } from '#domain/record/record';
import { fittingCriteriaRules } from '../../src/usecases/records/criteria-record';
import type { Figure } from '../harness/figure';
import { medianMs } from '../harness/figure';

const actor = { accountId: 'acc-ana', at: '2026-03-09T14:02:00.000Z', abilities: ['accept'] };

const named = (clientId: string, changes: readonly CriteriaChange[]) =>
  changes.map((change, n): Operation<CriteriaChange> => ({ clientId, seq: n + 1, change }));

const apply = (
  record: AppRecord<CriteriaState>,
  operations: readonly Operation<CriteriaChange>[],
) => applyOperations(record, operations, { rules: fittingCriteriaRules, actor }).record;

/**
 * Two people begin with the same full list. One takes back what was accepted and rewords every line, the
 * other makes every line optional and moves it to the front; then both are brought together.
 */
export async function mergeFigures(full: CriteriaState): Promise<readonly Figure[]> {
  const start = { ...emptyRecord(full), version: 1 };
  const ids = full.items.map(({ id }) => id);
  const ana = named(
    'client-ana',
    ids.map((id) => ({ type: 'editText', id, text: `Ana: ${id}` })),
  );
  const ben = named(
    'client-ben',
    ids.flatMap((id) => [
      { type: 'setRequired', id, isRequired: false },
      { type: 'move', id, after: null },
    ]),
  );
  const stored = apply(start, ana);
  const merged = apply(stored, ben).state.items;
  const kept = merged.filter(({ text, isRequired }) => text.startsWith('Ana: ') && !isRequired);
  // What one JSON in one property does: it is read at the beginning and written whole at the end.
  const document = JSON.stringify(writeCriteriaDocument(apply(start, ben).state, 2));
  const overwrite = () => parseCriteriaDocument(JSON.parse(document) as unknown);
  const after = overwrite();
  const left = after.ok ? after.value.state.items : [];
  return [
    {
      name: 'merge two full lists',
      measured: await medianMs(() => apply(stored, ben), 10),
      unit: 'ms',
      against: { what: 'overwriting the one with the other', value: await medianMs(overwrite, 50) },
      budget: 500,
    },
    {
      name: 'changes lost in merging them',
      measured: ids.length - kept.length,
      unit: 'count',
      against: {
        what: 'overwriting the one with the other',
        value: left.filter(({ text }) => !text.startsWith('Ana: ')).length,
      },
      budget: 0,
    },
  ];
}
