import { readFlowRule } from '#contract/macro/macro-settings';
import { parseReadinessDocument } from '#contract/readiness/readiness-state';
import { propertyKeys } from '#contract/record';
import { findCycleTimeDays } from '#domain/flow/durations';
import type { History } from '#domain/flow/history';
import type { TraceOptions } from '#domain/flow/trace-work-item';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { FinishedStart } from '#domain/readiness/team/compare-starts';
import type { ProjectSettings } from '#domain/settings/settings';

/** A work item whose start was noted with the rules that were open, by their titles. */
export type NotedStart = { readonly issue: Issue; readonly rules: readonly string[] };

/** By what the way of each is read: the project's own rule of flow is among its settings. */
export type TimingStarts = Omit<TraceOptions, 'rule'> & {
  readonly settings: ProjectSettings;
  readonly histories: ReadonlyMap<IssueId, History>;
};

/** Those whose start was noted with the rules that were open; none were where it was ready. */
export const notedStarts = (issues: readonly Issue[]): readonly NotedStart[] =>
  issues.flatMap((issue) => {
    const document = parseReadinessDocument(issue.properties[propertyKeys.readiness]);
    const started = document.ok ? document.value.state.started : undefined;
    const rules = started?.isReady === true ? [] : started?.rules;
    return rules === undefined ? [] : [{ issue, rules }];
  });

/**
 * How long each took, by what the project says counts as started, as finished and as a day; what was
 * closed without being done is left out.
 */
export function timeStarts(
  noted: readonly NotedStart[],
  { settings, histories, ...given }: TimingStarts,
): readonly FinishedStart[] {
  const rule = readFlowRule(settings.sections['flow']);
  return noted.flatMap(({ issue, rules }) => {
    const item = traceWorkItem(issue, histories.get(issue.id), { ...given, rule });
    if (item === undefined || item.isCancelled) return [];
    const cycleTimeDays = findCycleTimeDays(item, rule.dayCounting);
    return cycleTimeDays === undefined ? [] : [{ rules, cycleTimeDays }];
  });
}
