/** What a table tells of a work item in sprints. */
export type InSprints = {
  /** First to last. */
  readonly names: readonly string[];
  readonly category: 'new' | 'indeterminate' | 'done';
  /** When it was finished or, before that, last touched. */
  readonly lastMs: number;
};
/** A sprint as Jira knows it. */
export type SprintState = 'closed' | 'active' | 'future';

type Told = { lastMs: number; isBegun: boolean; isUnfinished: boolean };

/**
 * The states of sprints of which only the work is known. Jira moves what is unfinished out of a sprint
 * that it closes, so one that unfinished work stands in last is open: running where work has begun in it
 * and no other sprint has newer work, still to come where none has begun. All others are closed.
 */
export function deriveSprintStates(items: readonly InSprints[]): ReadonlyMap<string, SprintState> {
  const told = new Map<string, Told>();
  for (const { names, category, lastMs } of items)
    for (const [at, name] of names.entries()) {
      const before = told.get(name) ?? { lastMs: 0, isBegun: false, isUnfinished: false };
      // What work an earlier sprint of a work item saw, nobody can tell: that sprint is over.
      const isLast = at === names.length - 1;
      told.set(name, {
        lastMs: isLast && category !== 'new' ? Math.max(before.lastMs, lastMs) : before.lastMs,
        isBegun: before.isBegun || !isLast || category !== 'new',
        isUnfinished: before.isUnfinished || (isLast && category !== 'done'),
      });
    }
  const newestMs = Math.max(0, ...[...told.values()].map(({ lastMs }) => lastMs));
  return new Map([...told].map(([name, one]) => [name, stateOf(one, newestMs)]));
}

function stateOf({ isUnfinished, isBegun, lastMs }: Told, newestMs: number): SprintState {
  if (!isUnfinished) return 'closed';
  if (!isBegun) return 'future';
  return lastMs === newestMs && lastMs > 0 ? 'active' : 'closed';
}

/** The report's sentence on what was made of the sprints of a table. */
export function sprintSentence(states: ReadonlyMap<string, SprintState>): string {
  const namesOf = (state: SprintState) =>
    [...states].filter(([, one]) => one === state).map(([name]) => name);
  const [running] = namesOf('active');
  const future = namesOf('future');
  const guess =
    running === undefined && future.length === 0
      ? 'all are taken as closed'
      : [
          running === undefined ? 'none is taken for it' : `${running} is taken for it`,
          ...(future.length === 0 ? [] : [`${future.join(', ')} for what is still to come`]),
        ].join(', ');
  return `A table does not tell which sprint is running: by the unfinished work in them ${guess}. It does not tell their days either: velocity and sprint charts stay empty.`;
}
