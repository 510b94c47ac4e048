import type { RecordRules } from '#domain/record/record';
import { applyOperations, emptyRecord } from '#domain/record/record';
import { ok } from '#domain/result';
import type { Bench } from './harness/figure';
import { medianMs } from './harness/figure';

const rules: RecordRules<readonly string[], string> = {
  kind: 'criteria',
  empty: [],
  apply: (state, change) => ok([...state, change]),
};
const actor = { accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };

/** Applying a call of 200 operations to a record, against reading it as JSON: what a function does anyway. */
export const bench: Bench = {
  name: 'records',
  async run() {
    const operations = Array.from({ length: 200 }, (_, index) => ({
      clientId: 'client-a',
      seq: index + 1,
      change: `criterion ${index}`,
    }));
    const text = JSON.stringify(operations);
    const apply = await medianMs(() =>
      applyOperations(emptyRecord(rules.empty), operations, { rules, actor }),
    );
    const parse = await medianMs(() => JSON.parse(text) as unknown);
    return [
      {
        name: 'apply 200 operations',
        measured: apply,
        unit: 'ms',
        against: { what: 'JSON.parse of them', value: parse },
        budget: 5,
      },
    ];
  },
};
