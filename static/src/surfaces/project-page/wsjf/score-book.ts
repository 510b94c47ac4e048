import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { GivenValues } from '#domain/scoring/scale/off-scale';
import type { ScaleMark } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import type { ScoreInput, ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import { createFieldQueue } from './field-queue';
import type { FieldWay } from './field-way';
import { createGivenNumbers } from './given-numbers';
import { createShownNumbers } from './shown-numbers';
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
  /** What was said with a number on this page, also while it is unsent; undefined where nothing was. */
  readonly inputOf: (id: IssueId, column: ScoreColumn) => ScoreInput | undefined;
  readonly set: (entry: ScoreEntry) => void;
  /** Sets numbers in one step, which can be taken back. */
  readonly give: (entries: readonly ScoreEntry[]) => void;
  /**
   * Takes the last step back, as far as its numbers still stand, and answers what stands again. A number
   * that was replaced and had a foreign scale stays replaced: it would come back as one of this scale.
   */
  readonly takeBack: (isForeign: (mark: ScaleMark) => boolean) => readonly ScoreEntry[];
  /**
   * Notes a number that was recorded by another way: what the room agreed on. Where the project keeps it
   * in a field, sets that first, and answers why Jira did not take it.
   */
  readonly learn: (entry: ScoreEntry) => Promise<Result<null, Problem>>;
  /**
   * Shows a number that somebody else recorded meanwhile, and writes nothing. Where the person's own numbers
   * of the work item are still on their way, theirs stay on the screen.
   */
  readonly hear: (entry: Required<Omit<ScoreEntry, 'why'>>) => void;
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
  const numbers = createShownNumbers();
  const past = createGivenNumbers();
  const outboxes = new Map<IssueId, Outbox<ScoringState, ScoringChange>>();
  const listeners = new Set<() => void>();
  let version = 0;
  let problem: Problem | undefined;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const queue = createFieldQueue(fields.write, tell);

  const onRefused = (id: IssueId) => (change: ScoringChange, why: Problem) => {
    problem = why;
    if (change.type === 'score' || change.type === 'clear') numbers.takeBack(id, change.column);
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

  const make = (id: IssueId, change: ScoringChange) => {
    const made = outboxOf(id).make(change);
    if (!made.ok) onRefused(id)(change, made.error);
  };

  /** Sets the field, where the project keeps the column in one; what Jira took is held. */
  const toField = async ({ id, column, value }: ScoreEntry): Promise<Result<null, Problem>> => {
    const field = fields.fieldOf(column);
    if (field === undefined) return ok(null);
    const answer = await queue.write({ id, field, value });
    if (answer.ok) numbers.hold(id, column, value);
    return answer;
  };

  const set = (entry: ScoreEntry) => {
    const { id, column, value, why } = entry;
    problem = undefined;
    numbers.give(id, column, value);
    const change: ScoringChange =
      value === undefined
        ? { type: 'clear', column }
        : { type: 'score', column, value, ...(why === undefined ? {} : { why }) };
    const isInField = fields.fieldOf(column) === undefined || numbers.heldOf(id, column) === value;
    if (isInField) make(id, change);
    else
      void toField(entry).then((answer) => {
        if (answer.ok) make(id, change);
        else onRefused(id)(change, answer.error);
      });
    tell();
  };

  return {
    load(items) {
      for (const item of items) {
        const { id } = item;
        numbers.load(id, item);
        if (recovered.delete(id)) numbers.show(id, withUnsent(outboxOf(id), item));
        else if (!outboxes.has(id) && !queue.hasTouched(id)) numbers.show(id, item);
      }
      tell();
    },
    valuesOf: numbers.valuesOf,
    givenOf: numbers.givenOf,
    inputOf: (id, column) => outboxes.get(id)?.state().inputs[column],
    set,
    give(entries) {
      past.note(
        entries.map(({ id, column, value }) => {
          const { values, marks } = numbers.givenOf(id);
          return { id, column, from: values[column], to: value, mark: marks?.[column] };
        }),
      );
      for (const entry of entries) set(entry);
    },
    takeBack(isForeign) {
      const standing = past.takeLast(
        ({ id, column, to, mark }) =>
          numbers.valuesOf(id)[column] === to && !(mark !== undefined && isForeign(mark)),
      );
      const entries = standing.map(({ id, column, from }) => ({ id, column, value: from }));
      for (const entry of entries) set(entry);
      return entries;
    },
    async learn(entry) {
      const { id, column, value } = entry;
      const answer = await toField(entry);
      if (!answer.ok) return answer;
      numbers.give(id, column, value);
      numbers.hold(id, column, value);
      tell();
      return answer;
    },
    hear({ id, column, value }) {
      numbers.hold(id, column, value);
      const isOwnUnderWay = (outboxes.get(id)?.status().unsent ?? 0) > 0 || queue.unsent() > 0;
      if (!isOwnUnderWay) numbers.give(id, column, value);
      tell();
    },
    confirm(id) {
      outboxOf(id).make({ type: 'confirm' });
      numbers.confirm(id);
      tell();
    },
    touched: () => new Set([...outboxes.keys(), ...queue.touched()]),
    status: () => {
      const all = [...outboxes.values()].map((outbox) => outbox.status());
      const writing = queue.unsent();
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
