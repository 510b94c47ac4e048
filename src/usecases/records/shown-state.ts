import type { Actor, Operation, RecordRules } from '#domain/record/record';

/** A record's state as somebody confirmed it, and its version. */
export type Confirmed<State> = { readonly version: number; readonly state: State };

/** What a page shows of a record: what was confirmed, with its own changes under way on top. */
export type ShownState<State, Change> = {
  readonly confirmed: () => Confirmed<State>;
  /** Takes over what the record says, unless it is older; `made` of it is this page's own. */
  readonly confirm: (next: Confirmed<State>, made: readonly Operation<Change>[]) => void;
  /** What is shown with these changes under way: without others' while it must stay still. */
  readonly with: (pending: readonly Operation<Change>[]) => State;
  /** The same with what waits to be shown. */
  readonly newestWith: (pending: readonly Operation<Change>[]) => State;
  /** Does something wait to be shown? */
  readonly isHeld: () => boolean;
  /** Shows what others did while it was still. */
  readonly catchUp: () => void;
};

/** What is shown while it must stay still: the list as it was, and what this page did to it since. */
type Held<State, Change> = {
  readonly base: State;
  readonly made: readonly Operation<Change>[];
};

/** Begins with an empty record of these rules. */
export function createShownState<State, Change>(options: {
  readonly rules: RecordRules<State, Change>;
  readonly actor: () => Actor;
  readonly isStill?: () => boolean;
}): ShownState<State, Change> {
  const { rules, actor, isStill = () => false } = options;
  let confirmed: Confirmed<State> = { version: 0, state: rules.empty };
  let held: Held<State, Change> | undefined;

  const onTopOf = (base: State, own: readonly Operation<Change>[]): State =>
    own.reduce((state, { change }) => {
      const next = rules.apply(state, change, actor());
      return next.ok ? next.value : state;
    }, base);

  return {
    confirmed: () => confirmed,
    confirm(next, made) {
      const { base, made: before } = held ?? { base: confirmed.state, made: [] };
      held = isStill() ? { base, made: [...before, ...made] } : undefined;
      if (next.version >= confirmed.version) confirmed = next;
    },
    with: (pending) =>
      held === undefined
        ? onTopOf(confirmed.state, pending)
        : onTopOf(held.base, [...held.made, ...pending]),
    newestWith: (pending) => onTopOf(confirmed.state, pending),
    isHeld: () => held !== undefined,
    catchUp() {
      held = undefined;
    },
  };
}
