import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoreInput, ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import { createFieldQueue } from './field-queue';
import type { FieldWay } from './field-way';
import type { ShownNumbers } from './shown-numbers';
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

/** How numbers leave: first into the field, where the project keeps the column in one, then into the record. */
export type ScoreSender = {
  readonly send: (entry: ScoreEntry) => void;
  /** Sets the field alone, where there is one; what Jira took is held. */
  readonly toField: (entry: ScoreEntry) => Promise<Result<null, Problem>>;
  readonly confirm: (id: IssueId) => void;
  /** Sends what an earlier page left unsent of a work item. */
  readonly recover: (id: IssueId) => void;
  /** What was loaded of a row with what is unsent on top. */
  readonly withUnsent: (item: RowNumbers & Pick<BacklogItem, 'id'>) => RowNumbers;
  readonly inputOf: (id: IssueId, column: ScoreColumn) => ScoreInput | undefined;
  /** Are numbers of the work item on their way? */
  readonly isUnderWay: (id: IssueId) => boolean;
  readonly hasTouched: (id: IssueId) => boolean;
  readonly touched: () => ReadonlySet<IssueId>;
  readonly status: () => SaveStatus;
  readonly flush: () => void;
};

/** Whom a sender tells what became of the numbers. */
type Hearers = {
  readonly numbers: Pick<ShownNumbers, 'valuesOf' | 'heldOf' | 'hold' | 'find' | 'takeBack'>;
  readonly tell: () => void;
  readonly onRefused: (problem: Problem) => void;
};

/** The ways out: a record for each work item, and fields of the site. */
type WaysOut = {
  readonly open: OpenScoring;
  readonly fields: Pick<FieldWay, 'fieldOf' | 'write'>;
};

/** A sender that has sent nothing yet. */
export function createScoreSender(ways: WaysOut, hearers: Hearers): ScoreSender {
  const { fields } = ways;
  const { numbers, tell } = hearers;
  const queue = createFieldQueue(fields.write, tell);
  const refuse = (id: IssueId) => (change: ScoringChange, why: Problem) => {
    if (change.type === 'score' || change.type === 'clear') {
      const refused = change.type === 'score' ? change.value : undefined;
      // Whoever gave another number since sees that one until it is answered itself.
      if (numbers.valuesOf(id)[change.column] === refused) numbers.takeBack(id, change.column);
    }
    hearers.onRefused(why);
  };
  const records = createScoreRecords(
    (id) => ways.open(id, refuse(id)),
    (id, state) => {
      for (const column of scoreColumns) {
        if (fields.fieldOf(column) !== undefined) continue;
        const input = state.inputs[column];
        numbers.find(id, column, { value: input?.value, mark: input?.scale });
      }
    },
    tell,
  );

  const make = (id: IssueId, change: ScoringChange) => {
    const made = records.of(id).make(change);
    if (!made.ok) refuse(id)(change, made.error);
  };
  const toField = async ({ id, column, value }: ScoreEntry): Promise<Result<null, Problem>> => {
    const field = fields.fieldOf(column);
    if (field === undefined) return ok(null);
    const answer = await queue.write({ id, field, value });
    if (!answer.ok) return answer;
    numbers.hold(id, column, value);
    if (!queue.isUnderWay(id)) numbers.takeBack(id, column);
    return answer;
  };

  return {
    send(entry) {
      const { id, column, value } = entry;
      const change = changeOf(entry);
      const isInField = numbers.heldOf(id, column) === value && !queue.isUnderWay(id);
      if (fields.fieldOf(column) === undefined || isInField) make(id, change);
      else
        void toField(entry).then((answer) => {
          if (answer.ok) make(id, change);
          else refuse(id)(change, answer.error);
        });
    },
    toField,
    confirm: (id) => {
      make(id, { type: 'confirm' });
    },
    recover: (id) => void records.of(id),
    withUnsent: (item) => withUnsent(records.of(item.id), item),
    inputOf: (id, column) => records.known(id)?.state().inputs[column],
    isUnderWay: (id) => (records.known(id)?.status().unsent ?? 0) > 0 || queue.isUnderWay(id),
    hasTouched: (id) => records.known(id) !== undefined || queue.hasTouched(id),
    touched: () => new Set([...records.ids(), ...queue.touched()]),
    status: () => {
      const all = records.all().map((outbox) => outbox.status());
      const writing = queue.unsent();
      return worstOf(
        writing === 0 ? all : [...all, { phase: 'saving', unsent: writing, isKept: false }],
      );
    },
    flush() {
      for (const outbox of records.all()) void outbox.flush();
    },
  };
}

const changeOf = ({ column, value, why }: ScoreEntry): ScoringChange =>
  value === undefined
    ? { type: 'clear', column }
    : { type: 'score', column, value, ...(why === undefined ? {} : { why }) };

type ScoreRecord = Outbox<ScoringState, ScoringChange>;

/** The records of the work items that were scored; `onFound` hears what each holds once all was answered. */
function createScoreRecords(
  open: (id: IssueId) => ScoreRecord,
  onFound: (id: IssueId, state: ScoringState) => void,
  tell: () => void,
) {
  const records = new Map<IssueId, ScoreRecord>();
  const follow = (id: IssueId, record: ScoreRecord) => {
    let seen = record.version();
    record.subscribe(() => {
      const version = record.version();
      if (version > seen && record.status().unsent === 0) {
        seen = version;
        onFound(id, record.state());
      }
      tell();
    });
  };
  return {
    of(id: IssueId): ScoreRecord {
      const known = records.get(id);
      if (known !== undefined) return known;
      const record = open(id);
      records.set(id, record);
      follow(id, record);
      return record;
    },
    known: (id: IssueId) => records.get(id),
    ids: () => records.keys(),
    all: () => [...records.values()],
  };
}
