import type { TopQuestion } from '#atlassian/jira/query/read-backlog-top';
import { readBacklogTop } from '#atlassian/jira/query/read-backlog-top';
import { readOutsideOfMany } from '#atlassian/jira/issue/read-outside-of-many';
import { readProjectReadiness } from '#atlassian/jira/project/read-project-readiness';
import type { ProjectReadiness } from '#domain/readiness/status/readiness-source';
import { asksOneByOne, fieldsNamedBy } from '#domain/readiness/definition/what-rules-read';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import { judgeRows } from '#usecases/readiness/backlog-top';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';
import { todayIn } from '../../../bridge/today';

/** Work items of a project with their verdicts, as every list of them begins. */
export type Judged = {
  readonly projectReadiness: ProjectReadiness;
  readonly today: CalendarDay;
  readonly rows: readonly RefineRow[];
  /** Are there more than were asked for? */
  readonly isMore: boolean;
};

/** Where rules ask Jira for each work item by itself, more than this would take minutes. */
const oneByOneAtMost = 200;

/**
 * Reads work items with all that their rules look at, what is outside them included, and judges them:
 * a list says the same of an item as its own panel does.
 */
export async function readJudged(
  { extension, timezone }: ProjectContext,
  question: Pick<TopQuestion, 'atMost' | 'where'>,
): Promise<Judged> {
  const projectKey = extension.project.key;
  const projectReadiness = await readProjectReadiness(asViewer, projectKey);
  const { definitions } = projectReadiness;
  const { found, isMore } = await readBacklogTop(asViewer, {
    ...question,
    atMost: asksOneByOne(definitions) ? Math.min(oneByOneAtMost, question.atMost) : question.atMost,
    projectKey,
    properties: readinessProperties,
    fields: fieldsNamedBy(definitions),
  });
  const sources = found.map((one) => sourceOfIssue(one, projectReadiness));
  const today = todayIn(timezone);
  const outsideById = await readOutsideOfMany(asViewer, sources, definitions);
  const rows = judgeRows(sources, { projectReadiness, today, outsideById });
  return { projectReadiness, today, rows, isMore };
}
