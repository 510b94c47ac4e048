import type { WorkItem } from './work-item';

/** How many of the items are of one type. */
export type TypeShare = { readonly typeName: string; readonly count: number };

/** Items by work type, the most frequent first. */
export function distributionByType(items: readonly WorkItem[]): readonly TypeShare[] {
  const counts = new Map<string, number>();
  for (const { typeName } of items) counts.set(typeName, (counts.get(typeName) ?? 0) + 1);
  return [...counts]
    .map(([typeName, count]) => ({ typeName, count }))
    .sort((one, other) => other.count - one.count || one.typeName.localeCompare(other.typeName));
}
