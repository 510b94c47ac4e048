import { randomUUID } from 'node:crypto';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { automaticTemplates } from '#domain/criteria/criteria-settings';
import type { StatusStep } from '#domain/readiness/judge/stage';
import { hasStarted } from '#domain/readiness/judge/stage';
import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';
import { followIssue } from '../../usecases/criteria/follow-issue';
import { ownPortsFor } from '../resolvers/copies';
import type { Evaluated } from './evaluate-issue';
import { hasStartedWith } from './evaluate-issue';
import type { Turn } from './within-share';

/** What an event said: its type, when that was, the fields that changed, in lower case, and the step into a status. */
export type Told = {
  readonly at: Instant;
  readonly eventType: string;
  readonly changed: readonly string[];
  readonly step: StatusStep | undefined;
};

/**
 * Lets the criteria of an issue follow what an event said of it; most events say nothing to them and
 * cost nothing. Answers whether the criteria changed. The list is remembered only with the step with
 * which work started: what was in progress before nobody can compare with.
 */
export async function followCriteria(
  evaluated: Evaluated,
  { eventType, at, changed, step }: Told,
  turn: Turn,
): Promise<boolean> {
  const { issue, projectReadiness } = evaluated;
  const isCreated = eventType === 'avi:jira:created:issue';
  const isMoved = changed.includes('project');
  if (!isCreated && !isMoved && step === undefined) return false;
  const templates = isCreated
    ? automaticTemplates(readCriteriaSettings(projectReadiness.settings), issue.type.id)
    : [];
  const isInWork = hasStarted(issue, projectReadiness.startedStatuses);
  const isStarting =
    isMoved || (step !== undefined && (await hasStartedWith(step, evaluated, turn)));
  return followIssue(
    {
      issueId: issue.id,
      isCreated,
      isMoved,
      movedAt: at,
      hasStarted: isInWork && isStarting,
      ...(step === undefined ? {} : { steppedAt: step.at }),
      templates,
      at: instantAt(Date.now()),
      newId: () => randomUUID().slice(0, 13),
    },
    ownPortsFor('criteria', issue.id, projectReadiness.settings),
  );
}
