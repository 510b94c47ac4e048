import { randomUUID } from 'node:crypto';
import { readCriteriaSettings } from '#contract/criteria-settings';
import { automaticTemplates } from '#domain/criteria/criteria-settings';
import type { Issue } from '#domain/issue/issue';
import { hasStarted } from '#domain/readiness/stage';
import { instantAt } from '#domain/time/instant';
import { followIssue } from '../../usecases/criteria/follow-issue';
import { ownPortsFor } from '../resolvers/copies';
import { readSettings } from '../resolvers/subject-facts';
import type { KnownProjects } from './evaluate-issue';

/** What an event said: its type, and the fields that changed, in lower case. */
type Told = { readonly eventType: string; readonly changed: readonly string[] };

/**
 * Lets the criteria of an issue follow what an event said of it; most events say nothing to them and
 * cost nothing. Answers whether the criteria changed.
 */
export async function followCriteria(
  issue: Issue,
  { eventType, changed }: Told,
  known: KnownProjects,
): Promise<boolean> {
  const isCreated = eventType === 'avi:jira:created:issue';
  const isMoved = changed.includes('project');
  const isStatusNew = isCreated || isMoved || changed.includes('status');
  if (!isStatusNew) return false;
  const project = await known.get(issue.projectKey);
  const templates = isCreated
    ? automaticTemplates(readCriteriaSettings(await readSettings(issue.projectId)), issue.type.id)
    : [];
  const turn = {
    issueId: issue.id,
    isCreated,
    isMoved,
    hasStarted: hasStarted(issue, project?.startedStatuses ?? []),
    templates,
    at: instantAt(Date.now()),
    newId: () => randomUUID().slice(0, 13),
  };
  return followIssue(turn, ownPortsFor('criteria', issue.id));
}
