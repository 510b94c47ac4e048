import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { InputField } from '#domain/scoring/input-field';
import type { GivenValues } from '#domain/scoring/scale/off-scale';
import type { ScaleMarks } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import { without } from '#domain/without';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import type { FieldWay } from './field-way';
import type { RowNumbers } from './unsent-scores';
import { withUnsent } from './unsent-scores';
import { worstOf } from './worst-status';

/** Opens the way by which one work item's changes leave. */
export type OpenScoring = (
  id: IssueId,
  onRefused: (change: ScoringChange, problem: Problem) => void,
) => Outbox<ScoringState, ScoringChange>;

/** One number that was set: where, which, and why if said. `undefined` takes the number away. */
export type ScoreEntry = {
  readonly id: IssueId;
  readonly column: ScoreColumn;
  readonly value: number | undefined;
  readonly why?: string;
};

/** The numbers of all rows as the person sees them: what was loaded, with what they set on top. */
export type ScoreBook = {
  readonly load: (items: readonly Pick<BacklogItem, 'id' | 'values' | 'marks'>[]) => void;
  readonly valuesOf: (id: IssueId) => ScoreValues;
  /** The numbers with the scale that each was given on; another object once one of them was given anew. */
  readonly givenOf: (id: IssueId) => GivenValues;
  readonly set: (entry: ScoreEntry) => void;
  /**
   * Notes a number that was recorded by another way: what the room agreed on. Where the project keeps it
   * in a field, sets that first, and answers why Jira did not take it.
   */
  readonly learn: (entry: ScoreEntry) => Promise<Result<null, Problem>>;
  /** Looks again at a work item's numbers and finds that they hold. */
  readonly confirm: (id: IssueId) => void;
  /** Work items that were scored on this page: their scores are of today. */
  readonly touched: () => ReadonlySet<IssueId>;
  readonly status: () => SaveStatus;
  readonly problem: () => Problem | undefined;
  /** Grows with every change; what `useSyncExternalStore` compares. */
  readonly version: () => number;
  readonly subscribe: (tell: () => void) => () => void;
  /** Sends what is unsent without waiting to collect more. */
  readonly flush: () => void;
};

const nothing: ScoreValues = {};
const nothingGiven: GivenValues = { values: nothing };
const noFields: Pick<FieldWay, 'fieldOf' | 'write'> = {
  fieldOf: () => undefined,
  write: () => Promise.resolve(ok(null)),
};

/**
 * Opens an empty book. Numbers that the project keeps in fields go there first, the others to Waymark alone.
 * `unsent` are work items of which an earlier page left numbers unsent: they leave at once, and stand on top
 * of what is loaded.
 */
export function createScoreBook(
  open: OpenScoring,
  fields: Pick<FieldWay, 'fieldOf' | 'write'> = noFields,
  unsent: readonly IssueId[] = [],
): ScoreBook {
  const values = new Map<IssueId, ScoreValues>();
  /** Made when asked for, and again once numbers or marks change: ten thousand are asked for with each edit. */
  const given = new Map<IssueId, GivenValues>();
  const loaded = new Map<IssueId, ScoreValues>();
  /** Marks of numbers that were not given on this page: what is given here is on this scale. */
  const marks = new Map<IssueId, ScaleMarks>();
  const loadedMarks = new Map<IssueId, ScaleMarks>();
  const outboxes = new Map<IssueId, Outbox<ScoringState, ScoringChange>>();
  const listeners = new Set<() => void>();
  /** The last number that is on its way into a field, for each work item: the next one waits for it. */
  const onTheWay = new Map<IssueId, Promise<unknown>>();
  let version = 0;
  let writing = 0;
  let problem: Problem | undefined;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };

  const unmark = (id: IssueId, column: ScoreColumn) => {
    const known = marks.get(id);
    if (known?.[column] !== undefined) marks.set(id, without(known, column));
    given.delete(id);
  };

  const onRefused = (id: IssueId) => (change: ScoringChange, why: Problem) => {
    problem = why;
    if (change.type === 'score' || change.type === 'clear') {
      const before = loaded.get(id)?.[change.column];
      values.set(id, withValue(values.get(id) ?? nothing, change.column, before));
      const mark = loadedMarks.get(id)?.[change.column];
      if (mark !== undefined) marks.set(id, { ...marks.get(id), [change.column]: mark });
      given.delete(id);
    }
    tell();
  };

  const outboxOf = (id: IssueId) => {
    const known = outboxes.get(id);
    if (known !== undefined) return known;
    const outbox = open(id, onRefused(id));
    outboxes.set(id, outbox);
    outbox.subscribe(tell);
    return outbox;
  };

  const recovered = new Set(unsent);
  for (const id of recovered) outboxOf(id);

  const take = (id: IssueId, row: RowNumbers) => {
    values.set(id, row.values);
    given.delete(id);
    for (const known of [marks, loadedMarks])
      if (row.marks === undefined) known.delete(id);
      else known.set(id, row.marks);
  };

  const make = (id: IssueId, change: ScoringChange) => {
    const made = outboxOf(id).make(change);
    if (!made.ok) onRefused(id)(change, made.error);
  };

  /** One after the other on a work item, so that the number set last is the one that stays. */
  const writeField = (entry: ScoreEntry, field: InputField): Promise<Result<null, Problem>> => {
    const { id, column, value } = entry;
    writing += 1;
    const written = (onTheWay.get(id) ?? Promise.resolve())
      .then(() => fields.write({ id, field, value }))
      .then((answer) => {
        if (answer.ok) loaded.set(id, withValue(loaded.get(id) ?? nothing, column, value));
        return answer;
      })
      .finally(() => {
        writing -= 1;
        tell();
      });
    onTheWay.set(id, written);
    return written;
  };

  return {
    load(items) {
      for (const item of items) {
        loaded.set(item.id, item.values);
        if (recovered.delete(item.id)) take(item.id, withUnsent(outboxOf(item.id), item));
        else if (!outboxes.has(item.id) && !onTheWay.has(item.id)) take(item.id, item);
      }
      tell();
    },
    valuesOf: (id) => values.get(id) ?? nothing,
    givenOf(id) {
      const known = given.get(id);
      if (known !== undefined) return known;
      const [own, marked] = [values.get(id), marks.get(id)];
      if (own === undefined) return nothingGiven;
      const made = marked === undefined ? { values: own } : { values: own, marks: marked };
      given.set(id, made);
      return made;
    },
    set({ id, column, value, why }) {
      problem = undefined;
      values.set(id, withValue(values.get(id) ?? nothing, column, value));
      unmark(id, column);
      const change: ScoringChange =
        value === undefined
          ? { type: 'clear', column }
          : { type: 'score', column, value, ...(why === undefined ? {} : { why }) };
      const field = fields.fieldOf(column);
      const isKept = loaded.get(id)?.[column] === value;
      if (field === undefined || isKept) make(id, change);
      else
        void writeField({ id, column, value }, field).then((answer) => {
          if (answer.ok) make(id, change);
          else onRefused(id)(change, answer.error);
        });
      tell();
    },
    async learn(entry) {
      const { id, column, value } = entry;
      const field = fields.fieldOf(column);
      const answer = field === undefined ? ok(null) : await writeField(entry, field);
      if (!answer.ok) return answer;
      for (const known of [values, loaded])
        known.set(id, withValue(known.get(id) ?? nothing, column, value));
      unmark(id, column);
      tell();
      return answer;
    },
    confirm(id) {
      outboxOf(id).make({ type: 'confirm' });
      marks.delete(id);
      given.delete(id);
      tell();
    },
    touched: () => new Set([...outboxes.keys(), ...onTheWay.keys()]),
    status: () => {
      const all = [...outboxes.values()].map((outbox) => outbox.status());
      return worstOf(
        writing === 0 ? all : [...all, { phase: 'saving', unsent: writing, isKept: false }],
      );
    },
    problem: () => problem,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush() {
      for (const outbox of outboxes.values()) void outbox.flush();
    },
  };
}

function withValue(
  values: ScoreValues,
  column: ScoreColumn,
  value: number | undefined,
): ScoreValues {
  const next: Partial<Record<ScoreColumn, number>> = {};
  for (const name of scoreColumns) {
    const given = name === column ? value : values[name];
    if (given !== undefined) next[name] = given;
  }
  return next;
}
