import type { ApplyAnswer, HistoryEntry } from '#contract/record';
import { parseStoredBody, propertyCharactersAtMost, storedRecordForm } from '#contract/record';
import type { Problem } from '#domain/problem';
import type { Actor, AppRecord, Operation, Outcome } from '#domain/record/record';
import { applyOperations, emptyRecord } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { RecordStore } from '../../ports/record-store';
import type { PropertyCopy, RecordKind } from './record-kind';

/** What the engine needs of the outside. */
export type ApplyPorts = {
  readonly store: RecordStore;
  /** The document copy of a subject, for a record that is missing; undefined when there is none. */
  readonly readCopy: (propertyKey: string) => Promise<unknown>;
  /**
   * Writes the copies. False when the product is too busy to take them; what it refuses for good is
   * passed by, because the record is what decides.
   */
  readonly publish: (copies: readonly PropertyCopy[]) => Promise<boolean>;
  /** Shows in a field of the issue what the copies say, where a project asks for it; false as above. */
  readonly show?: (copies: readonly PropertyCopy[]) => Promise<boolean>;
  /** Has the record published a little later. */
  readonly publishLater: () => Promise<void>;
};

/** One request to change one record. */
export type ApplyTask<State, Change> = {
  readonly kind: RecordKind<State, Change>;
  readonly subjectId: string;
  readonly operations: readonly { clientId: string; seq: number; change: unknown }[];
  readonly actor: Actor;
};

const triesAtMost = 12;

/** Too many people changed the record at once; nothing was lost, nothing was written. */
const tooBusy = (): Problem => ({
  code: 'TRY_LATER',
  message: 'Many people are changing this at once.',
  remedy: 'Nothing is lost; Waymark tries again by itself.',
});

/** The document would not fit into the property that shows it. */
const recordFull = (characters: number): Problem => ({
  code: 'RECORD_FULL',
  message: `This would take ${String(characters)} characters; Jira keeps ${String(propertyCharactersAtMost)} for one work item.`,
  remedy: 'Shorten or delete something, or split the work item. Your text is still here.',
  facts: { characters, limit: propertyCharactersAtMost },
});

/**
 * Applies operations to a record: reads it, applies what is not yet applied, writes on condition of
 * the version read, and on conflict begins anew. Then publishes the copies, and publishes again while
 * the record has moved on in the meantime, so that the last copy written is never an old one.
 */
export async function applyToRecord<State, Change>(
  task: ApplyTask<State, Change>,
  ports: ApplyPorts,
): Promise<Result<ApplyAnswer, Problem>> {
  const { kind, subjectId, actor } = task;
  const { operations, outcomesOf } = readOperations(task);
  for (let tried = 1; tried <= triesAtMost; tried += 1) {
    const before = await readRecord(kind, subjectId, ports);
    if (!before.ok) return before;
    const { record, outcomes } = applyOperations(before.value, operations, {
      rules: kind.rules,
      actor,
    });
    const answer = {
      version: record.version,
      state: record.state,
      outcomes: outcomesOf(outcomes),
    };
    if (record === before.value) {
      // A repeat may be what an earlier call wrote and was ended before it had published.
      if (outcomes.some((outcome) => outcome.result === 'repeated'))
        await publishLatest(task, record, ports);
      return ok(answer);
    }
    const characters = longest(kind.copies(record.state, record.version, subjectId));
    if (characters > propertyCharactersAtMost) return refused(recordFull(characters));
    const applied = operations.filter((_, index) => outcomes[index]?.result === 'applied');
    const entry = entryOf(record.version, actor, applied);
    const body = { v: storedRecordForm, state: record.state, applied: record.applied };
    const next = { record: { version: record.version, body }, entry };
    if (!(await ports.store.write(kind.rules.kind, subjectId, next))) continue;
    await publishLatest(task, record, ports);
    return ok(answer);
  }
  return refused(tooBusy());
}

/** The operations that can be read. One that cannot is refused by itself and takes no other with it. */
function readOperations<State, Change>({ kind, operations: sent }: ApplyTask<State, Change>) {
  const read = sent.map(({ clientId, seq, change }) => ({
    clientId,
    seq,
    change: kind.parseChange(change),
  }));
  const operations = read.flatMap(({ clientId, seq, change }): readonly Operation<Change>[] =>
    change.ok ? [{ clientId, seq, change: change.value }] : [],
  );
  /** What became of all that was sent, in its order. */
  const outcomesOf = (outcomes: readonly Outcome[]): readonly Outcome[] => {
    let next = 0;
    return read.map(({ seq, change }): Outcome => {
      if (!change.ok) return { seq, result: 'refused', problem: change.error };
      const outcome = outcomes[next];
      next += 1;
      return outcome ?? { seq, result: 'refused' };
    });
  };
  return { operations, outcomesOf };
}

/** The record as it stands; rebuilt from its copy where only that is left, else empty. */
export async function readRecord<State, Change>(
  kind: RecordKind<State, Change>,
  subjectId: string,
  ports: Pick<ApplyPorts, 'store' | 'readCopy'>,
): Promise<Result<AppRecord<State>, Problem>> {
  const stored = await ports.store.read(kind.rules.kind, subjectId);
  if (stored === undefined) return rebuild(kind, subjectId, ports);
  const body = parseStoredBody(stored.body);
  if (!body.ok) return body;
  const state = kind.parseState(body.value.state);
  if (!state.ok) return state;
  return ok({ version: stored.version, state: state.value, applied: body.value.applied });
}

async function rebuild<State, Change>(
  kind: RecordKind<State, Change>,
  subjectId: string,
  ports: Pick<ApplyPorts, 'readCopy'>,
): Promise<Result<AppRecord<State>, Problem>> {
  const empty = emptyRecord(kind.rules.empty);
  const [document] = kind.copies(kind.rules.empty, 0, subjectId);
  const copy = document === undefined ? undefined : await ports.readCopy(document.propertyKey);
  if (copy === undefined) return ok(empty);
  const state = kind.fromCopy(copy, subjectId);
  return state.ok ? ok({ ...empty, state: state.value }) : state;
}

/**
 * Publishes what was written, unless somebody has written since: they publish then. Once published, it
 * looks again, because their copy may have landed before this one did.
 */
async function publishLatest<State, Change>(
  { kind, subjectId }: Pick<ApplyTask<State, Change>, 'kind' | 'subjectId'>,
  written: AppRecord<State>,
  ports: ApplyPorts,
): Promise<void> {
  let published = written;
  for (let tried = 0; tried < triesAtMost; tried += 1) {
    const latest = await readRecord(kind, subjectId, ports);
    const version = latest.ok ? latest.value.version : published.version;
    if (tried === 0 && version > published.version) return;
    if (tried > 0 && (!latest.ok || version === published.version)) return;
    if (latest.ok) published = latest.value;
    const copies = kind.copies(published.state, published.version, subjectId);
    const isPublished = await ports.publish(copies);
    const isShown = (await ports.show?.(copies)) ?? true;
    if (!isPublished || !isShown) {
      await ports.publishLater();
      return;
    }
  }
}

/** Brings the copies of a record up to date; writes nothing where they are. */
export async function publishRecord<State, Change>(
  kind: RecordKind<State, Change>,
  subjectId: string,
  ports: ApplyPorts,
): Promise<void> {
  const record = await readRecord(kind, subjectId, ports);
  if (!record.ok || record.value.version === 0) return;
  const { state, version } = record.value;
  const copies = kind.copies(state, version, subjectId);
  for (const { propertyKey, value } of copies) {
    if (JSON.stringify(await ports.readCopy(propertyKey)) === JSON.stringify(value)) continue;
    await publishLatest({ kind, subjectId }, record.value, ports);
    return;
  }
  if ((await ports.show?.(copies)) === false) await ports.publishLater();
}

const entryOf = <Change>(
  version: number,
  actor: Actor,
  applied: readonly Operation<Change>[],
): HistoryEntry => ({
  version,
  at: actor.at,
  accountId: actor.accountId,
  changes: applied.map((operation) => operation.change),
});

const longest = (copies: readonly PropertyCopy[]): number =>
  Math.max(0, ...copies.map((copy) => JSON.stringify(copy.value).length));
