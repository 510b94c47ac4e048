import type { AccountId } from '../issue/issue';
import type { Problem } from '../problem';
import type { Result } from '../result';
import type { Instant } from '../time/instant';

/** Which record: one of each kind for each issue (or project, for the last three). */
export type RecordKindName =
  'criteria' | 'readiness' | 'scoring' | 'settings' | 'scenarios' | 'metrics';

/**
 * One intended change. `clientId` and `seq` name it: a client counts up from 1 and sends in order, so
 * that a repeat is known by a number no higher than the last one applied.
 */
export type Operation<Change> = {
  readonly clientId: string;
  readonly seq: number;
  readonly change: Change;
};

/** Who acts and when; decided by the server, never by what was sent. */
export type Actor = {
  readonly accountId: AccountId;
  readonly at: Instant;
  /** What this person may do here, as far as this kind of record asks: `accept`, `administer`. */
  readonly abilities: readonly string[];
};

/** What the app keeps and decides by. `version` grows by one with each write that changed something. */
export type AppRecord<State> = {
  readonly version: number;
  readonly state: State;
  /** The last number applied of each client, the most recent client last; at most 100 clients. */
  readonly applied: readonly (readonly [clientId: string, seq: number])[];
};

/** How a kind of record changes. Pure: the browser shows with it what the server will decide. */
export type RecordRules<State, Change> = {
  readonly kind: RecordKindName;
  readonly empty: State;
  /** The state after the change, or why it is refused. A change of something deleted meanwhile is refused, not dropped. */
  readonly apply: (state: State, change: Change, actor: Actor) => Result<State, Problem>;
};

/** What became of one operation. */
export type Outcome = {
  readonly seq: number;
  readonly result: 'applied' | 'repeated' | 'refused';
  readonly problem?: Problem;
};

const clientsRemembered = 100;

/** A record that nobody has written yet. */
export const emptyRecord = <State>(empty: State): AppRecord<State> => ({
  version: 0,
  state: empty,
  applied: [],
});

/**
 * The record after the operations, in their order, and what became of each. Operations that were
 * applied before are answered `repeated` and change nothing; refused ones leave the others standing.
 */
export function applyOperations<State, Change>(
  record: AppRecord<State>,
  operations: readonly Operation<Change>[],
  options: { readonly rules: RecordRules<State, Change>; readonly actor: Actor },
): { readonly record: AppRecord<State>; readonly outcomes: readonly Outcome[] } {
  let state = record.state;
  const applied = new Map(record.applied);
  const outcomes = operations.map((operation): Outcome => {
    const { clientId, seq } = operation;
    if (seq <= (applied.get(clientId) ?? 0)) return { seq, result: 'repeated' };
    const next = options.rules.apply(state, operation.change, options.actor);
    if (!next.ok) return { seq, result: 'refused', problem: next.error };
    state = next.value;
    applied.delete(clientId);
    applied.set(clientId, seq);
    return { seq, result: 'applied' };
  });
  if (!outcomes.some((outcome) => outcome.result === 'applied')) return { record, outcomes };
  return {
    record: {
      version: record.version + 1,
      state,
      applied: [...applied].slice(-clientsRemembered),
    },
    outcomes,
  };
}
