import { findIssue } from '#atlassian/jira/issue/read-issue';
import type { Problem } from '#domain/problem';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { issueNotFound } from '#domain/problem';
import type { CalendarDay } from '#domain/time/calendar-day';

import { readIssueContext } from '../../bridge/context';
import { asViewer } from '../../bridge/request';
import { todayIn } from '../../bridge/today';
import { readProjectReadiness } from '#atlassian/jira/project/read-project-readiness';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';

/** What the panel needs to be drawn for the first time. */
export type OpenedPanel = {
  readonly issueId: string;
  readonly projectKey: string;
  readonly accountId: string;
  readonly today: CalendarDay;
  readonly timeZone: string;
  readonly locale: string;
  readonly projectReadiness: ProjectReadiness;
  readonly source: ReadinessSource;
  /** What was found outside already, where a list looked before. */
  readonly outside?: OutsideFacts;
};

/** Reads the work item and its project side by side: two requests, no function. */
export async function openPanel(): Promise<OpenedPanel | Problem> {
  const context = await readIssueContext();
  const { issue: shown, project } = context.extension;
  const read = await readAll(shown.id, project.key);
  if (read === undefined) return issueNotFound(shown.key);
  return {
    ...read,
    issueId: shown.id,
    projectKey: project.key,
    accountId: context.accountId ?? '',
    today: todayIn(context.timezone),
    timeZone: context.timezone,
    locale: context.locale,
  };
}

/** All that a verdict stands on, but for what is outside the work item: two requests side by side. */
export async function readAll(
  issueId: string,
  projectKey: string,
): Promise<Pick<OpenedPanel, 'source' | 'projectReadiness'> | undefined> {
  const [found, projectReadiness] = await Promise.all([
    findIssue(asViewer, issueId, { properties: readinessProperties, withEditable: true }),
    readProjectReadiness(asViewer, projectKey),
  ]);
  return found && { projectReadiness, source: sourceOfIssue(found, projectReadiness) };
}

/** The same work item again, after something about it changed. */
export async function readAgain(
  issueId: string,
  projectReadiness: ProjectReadiness,
): Promise<ReadinessSource | undefined> {
  const found = await findIssue(asViewer, issueId, {
    properties: readinessProperties,
    withEditable: true,
  });
  return found && sourceOfIssue(found, projectReadiness);
}
