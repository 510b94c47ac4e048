import * as v from 'valibot';
import { operationsAtMost } from '#contract/record';
import type { Operation, RecordKindName } from '#domain/record/record';
import type { KeptText } from '../../ports/kept-text';
import type { OutboxOptions } from './outbox';

type Where<State, Change> = Pick<
  OutboxOptions<State, Change>,
  'kind' | 'subjectId' | 'kept' | 'parseChange'
>;

const stored = v.array(v.object({ clientId: v.string(), seq: v.number(), change: v.unknown() }));

const prefixOfKind = (kind: RecordKindName) => `waymark.outbox.${kind}.`;

const prefixOf = ({ kind, subjectId }: { kind: RecordKindName; subjectId: string }) =>
  `${prefixOfKind(kind)}${subjectId}.`;

/** Of which records of a kind earlier pages left something unsent: their outboxes send it once they are open. */
export function unsentSubjects(
  kind: RecordKindName,
  kept: Pick<KeptText, 'names'>,
): readonly string[] {
  const prefix = prefixOfKind(kind);
  const names = kept.names().filter((name) => name.startsWith(prefix));
  return [...new Set(names.map((name) => name.slice(prefix.length).split('.')[0] ?? ''))];
}

/**
 * What earlier pages left unsent for this record, each client's in its order. Sending it again is
 * harmless where such a page is still open: the record knows each operation by its number. What
 * cannot be read is left where it is.
 */
function recoverPending<State, Change>(where: Where<State, Change>): readonly Operation<Change>[] {
  const { kept, parseChange } = where;
  return kept
    .names()
    .filter((name) => name.startsWith(prefixOf(where)))
    .flatMap((name) => readOperations(kept.read(name)))
    .flatMap((operation) => {
      const change = parseChange(operation.change);
      return change.ok ? [{ ...operation, change: change.value }] : [];
    });
}

/**
 * What one request carries becomes one entry of the history, which storage takes up to 240 KiB of: so
 * many characters fit in any script. One that is longer by itself goes alone.
 */
const charactersAtOnce = 60_000;

/** The operations that go first, in their order: as many as one request may carry, at least one. */
export function firstBatch<Change>(
  pending: readonly Operation<Change>[],
): readonly Operation<Change>[] {
  let characters = 0;
  const tooMany = pending.slice(0, operationsAtMost).findIndex((operation, index) => {
    characters += JSON.stringify(operation.change).length;
    return index > 0 && characters > charactersAtOnce;
  });
  return pending.slice(0, tooMany === -1 ? operationsAtMost : tooMany);
}

/** What a page has made and nobody has acknowledged, in its order; kept where that is allowed. */
export type Pending<Change> = {
  readonly all: () => readonly Operation<Change>[];
  readonly isKept: () => boolean;
  readonly add: (change: Change) => void;
  /** Forgets what was answered. */
  readonly settle: (sent: readonly Operation<Change>[]) => void;
};

/** Begins with what an earlier page left unsent. */
export function openPending<State, Change>(
  where: Where<State, Change> & { readonly clientId: string },
): Pending<Change> {
  const { kept, clientId } = where;
  const probe = `waymark.probe.${clientId}`;
  const canKeep = kept.write(probe, '1');
  kept.remove(probe);
  let pending = recoverPending(where);
  let isKept = canKeep;
  let seq = 0;
  const replace = (next: readonly Operation<Change>[]) => {
    pending = next;
    isKept = keepPending(where, pending) && canKeep;
  };
  return {
    all: () => pending,
    isKept: () => isKept,
    add(change) {
      seq += 1;
      replace([...pending, { clientId, seq, change }]);
    },
    settle(sent) {
      forgetSent(where, sent);
      replace(pending.filter((operation) => !sent.includes(operation)));
    },
  };
}

/** Keeps what this page has not sent; answers whether it is kept. */
function keepPending<State, Change>(
  where: Where<State, Change> & { readonly clientId: string },
  pending: readonly Operation<Change>[],
): boolean {
  const name = prefixOf(where) + where.clientId;
  const own = pending.filter((operation) => operation.clientId === where.clientId);
  if (own.length > 0) return where.kept.write(name, JSON.stringify(own));
  where.kept.remove(name);
  return true;
}

/**
 * Forgets operations of earlier pages that were answered. What such a page, if it is still open, has
 * added since stays.
 */
function forgetSent<State, Change>(
  where: Where<State, Change>,
  sent: readonly Operation<Change>[],
): void {
  for (const { clientId, seq } of sent) {
    const name = prefixOf(where) + clientId;
    const text = where.kept.read(name);
    if (text === undefined) continue;
    const left = readOperations(text).filter((operation) => operation.seq > seq);
    if (left.length === 0) where.kept.remove(name);
    else where.kept.write(name, JSON.stringify(left));
  }
}

function readOperations(text: string | undefined) {
  try {
    const outcome = v.safeParse(stored, JSON.parse(text ?? '[]'));
    return outcome.success ? outcome.output : [];
  } catch {
    return [];
  }
}
