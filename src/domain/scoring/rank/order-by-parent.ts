import type { IssueId } from '../../issue/issue';

/** One work item of a backlog in Jira's order, with the one it belongs to. */
export type Child = { readonly id: IssueId; readonly parentId?: IssueId };

/**
 * Jira's order with the parents in a new order and their children following them: parents take the
 * places that parents had, children those that children had, and all others stay where they are.
 * Children of one parent keep their order among themselves.
 */
export function orderWithChildren(
  backlog: readonly Child[],
  parentOrder: readonly IssueId[],
): readonly IssueId[] {
  const placeOf = new Map(parentOrder.map((id, at) => [id, at]));
  const isParent = (item: Child): boolean => placeOf.has(item.id);
  const parentPlace = (item: Child): number | undefined =>
    item.parentId === undefined ? undefined : placeOf.get(item.parentId);
  const present = new Set(backlog.map(({ id }) => id));
  const parents = parentOrder.filter((id) => present.has(id));
  const children = backlog
    .filter((item) => !isParent(item) && parentPlace(item) !== undefined)
    .map((item, at) => ({ id: item.id, place: parentPlace(item) ?? 0, at }))
    .sort((a, b) => a.place - b.place || a.at - b.at);
  let nextParent = 0;
  let nextChild = 0;
  return backlog.map((item) => {
    if (isParent(item)) return parents[nextParent++] ?? item.id;
    if (parentPlace(item) === undefined) return item.id;
    return children[nextChild++]?.id ?? item.id;
  });
}
