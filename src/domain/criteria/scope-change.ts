import type { CriteriaState, CriterionId } from './acceptance-criterion';

/** One line that is not what it was when work started. */
export type ScopeChange = {
  readonly id: CriterionId;
  readonly what: 'added' | 'deleted' | 'reworded';
  /** What it said then and what it says; one of them is absent for a line added or deleted. */
  readonly before?: string;
  readonly after?: string;
};

/** What changed since work started: none before it has. Order and states are no scope. */
export function findScopeChanges({ items, started }: CriteriaState): readonly ScopeChange[] {
  if (started === undefined) return [];
  const then = new Map(started.lines.map((line) => [line.id, line.text]));
  const present = new Set(items.map((item) => item.id));
  const changed = items.flatMap(({ id, text }): readonly ScopeChange[] => {
    const before = then.get(id);
    if (before === undefined) return [{ id, what: 'added', after: text }];
    return before === text ? [] : [{ id, what: 'reworded', before, after: text }];
  });
  const deleted = started.lines
    .filter((line) => !present.has(line.id))
    .map((line): ScopeChange => ({ id: line.id, what: 'deleted', before: line.text }));
  return [...changed, ...deleted];
}
