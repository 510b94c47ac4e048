import type { MacroConfig } from '#contract/macro/macro-config';
import type { FlowRule } from '#domain/flow/flow-rule';

type OwnStatuses = Pick<MacroConfig, 'startedStatuses' | 'finishedStatuses'>;

/** Does the macro say itself when work counts as started or as finished? */
export const hasOwnRule = ({ startedStatuses, finishedStatuses }: OwnStatuses): boolean =>
  startedStatuses !== undefined || finishedStatuses !== undefined;

/**
 * The project's rule, or the macro's own: then both of its points are the macro's, and a point without
 * statuses is Jira's category. How days are counted stays the project's.
 */
export const ruleOf = (config: OwnStatuses, ofProject: FlowRule): FlowRule =>
  hasOwnRule(config)
    ? {
        ...ofProject,
        startedStatusIds: config.startedStatuses ?? [],
        finishedStatusIds: config.finishedStatuses ?? [],
      }
    : ofProject;
