import { without } from '#domain/without';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import { valuesOf } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox } from '#usecases/records/outbox';

/** The numbers of a row, and on which scale they were given. */
export type RowNumbers = Pick<BacklogItem, 'values' | 'marks'>;

/** What was loaded of a work item, with what an earlier page left unsent on top. */
export function withUnsent(
  outbox: Pick<Outbox<ScoringState, ScoringChange>, 'offer' | 'state'>,
  { values, marks }: RowNumbers,
): RowNumbers {
  const by = '';
  const at = '1970-01-01T00:00:00.000Z';
  const inputs = scoreColumns.flatMap((column) => {
    const value = values[column];
    return value === undefined ? [] : [[column, { value, by, at }] as const];
  });
  outbox.offer(0, { inputs: Object.fromEntries(inputs) });
  const state = outbox.state();
  if (marks === undefined) return { values: valuesOf(state) };
  // What was given here is on this project's scale.
  const given = scoreColumns.filter((column) => (state.inputs[column]?.by ?? by) !== by);
  return { values: valuesOf(state), marks: without(marks, ...given) };
}
