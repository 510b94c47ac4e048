import type { FlowRule } from '#domain/flow/flow-rule';
import type { ShownRule } from '#domain/roadmap/macro-view';
import type { MacroData } from '../load-macro-data';

const namesAtMost = 12;

/** A rule with the names of its statuses; of one that is gone, as far as any work item tells it. */
export function showRule(
  rule: FlowRule,
  { issues, histories, statusNames }: Pick<MacroData, 'issues' | 'histories' | 'statusNames'>,
  isOwn = false,
): ShownRule {
  const names = new Map(issues.map((issue) => [issue.status.id, issue.status.name]));
  for (const [id, name] of statusNames) names.set(id, name);
  for (const history of histories.values())
    for (const { fieldId, to, toName } of history)
      if (fieldId === 'status' && to !== undefined && toName !== undefined) names.set(to, toName);
  const named = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.slice(0, namesAtMost).map((id) => names.get(id) ?? id)),
  ];
  return {
    startedIn: named(rule.startedStatusIds),
    finishedIn: named(rule.finishedStatusIds),
    dayCounting: rule.dayCounting,
    percentileMethod: rule.percentileMethod,
    ...(isOwn ? { isOwn: true as const } : {}),
  };
}
