import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';

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
  readonly load: (items: readonly BacklogItem[]) => void;
  readonly valuesOf: (id: IssueId) => ScoreValues;
  readonly set: (entry: ScoreEntry) => void;
  /** Notes a number that was written by another way: what the room agreed on. */
  readonly learn: (entry: ScoreEntry) => void;
  /** Looks again at a work item's numbers and finds that they hold. */
  readonly confirm: (id: IssueId) => void;
  /** Has the copy that JQL searches written again, by the project's weights as they are now. */
  readonly reweigh: (id: IssueId) => void;
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

/** Opens an empty book. */
export function createScoreBook(open: OpenScoring): ScoreBook {
  const values = new Map<IssueId, ScoreValues>();
  const loaded = new Map<IssueId, ScoreValues>();
  const outboxes = new Map<IssueId, Outbox<ScoringState, ScoringChange>>();
  const listeners = new Set<() => void>();
  let version = 0;
  let problem: Problem | undefined;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };

  const onRefused = (id: IssueId) => (change: ScoringChange, why: Problem) => {
    problem = why;
    if (change.type === 'score' || change.type === 'clear') {
      const before = loaded.get(id)?.[change.column];
      values.set(id, withValue(values.get(id) ?? nothing, change.column, before));
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

  return {
    load(items) {
      for (const item of items) {
        loaded.set(item.id, item.values);
        if (!outboxes.has(item.id)) values.set(item.id, item.values);
      }
      tell();
    },
    valuesOf: (id) => values.get(id) ?? nothing,
    set({ id, column, value, why }) {
      problem = undefined;
      values.set(id, withValue(values.get(id) ?? nothing, column, value));
      const change: ScoringChange =
        value === undefined
          ? { type: 'clear', column }
          : { type: 'score', column, value, ...(why === undefined ? {} : { why }) };
      const made = outboxOf(id).make(change);
      if (!made.ok) onRefused(id)(change, made.error);
      tell();
    },
    learn({ id, column, value }) {
      for (const known of [values, loaded])
        known.set(id, withValue(known.get(id) ?? nothing, column, value));
      tell();
    },
    confirm(id) {
      outboxOf(id).make({ type: 'confirm' });
      tell();
    },
    reweigh(id) {
      outboxOf(id).make({ type: 'reweigh' });
      tell();
    },
    touched: () => new Set(outboxes.keys()),
    status: () => worst([...outboxes.values()].map((outbox) => outbox.status())),
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

function worst(all: readonly SaveStatus[]): SaveStatus {
  const phases = ['saved', 'saving', 'retrying'] as const;
  return {
    phase: phases[Math.max(0, ...all.map(({ phase }) => phases.indexOf(phase)))] ?? 'saved',
    unsent: all.reduce((sum, { unsent }) => sum + unsent, 0),
    isKept: all.every(({ isKept }) => isKept),
  };
}
