import { readBacklogTop } from '#atlassian/jira/read-backlog-top';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import { readFinishedSprints } from '#atlassian/jira/read-velocity';
import { ProductFault } from '#atlassian/send';
import type { Sprint } from '#domain/issue/issue';
import type { FinishedSprint } from '#domain/readiness/velocity';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import { judgeRows } from '#usecases/readiness/backlog-top';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';

const readAtMost = 300;

/** What planning begins with: the open sprints, what is in them, and what the closed ones finished. */
export type OpenedPlanning = {
  readonly sprints: readonly Sprint[];
  readonly rows: readonly RefineRow[];
  readonly closed: readonly FinishedSprint[];
  readonly hasEstimates: boolean;
  readonly startedStatuses: readonly string[];
};

const nothing: OpenedPlanning = {
  sprints: [],
  rows: [],
  closed: [],
  hasEstimates: false,
  startedStatuses: [],
};

/** Reads what is in the open and the coming sprints, in Jira's order, and judges it. */
export async function openPlanning({
  extension,
  timezone,
}: ProjectContext): Promise<OpenedPlanning> {
  const { key } = extension.project;
  const [projectReadiness, top] = await Promise.all([
    readProjectReadiness(asViewer, key),
    readBacklogTop(asViewer, {
      projectKey: key,
      properties: readinessProperties,
      atMost: readAtMost,
      where: 'sprint in openSprints() OR sprint in futureSprints()',
    }).catch(noneWithoutSprints),
  ]);
  if (top === undefined || top.issues.length === 0) return nothing;
  const sources = top.issues.map((issue) => sourceOfIssue({ ...top, issue }, projectReadiness));
  const [first] = sources;
  return {
    sprints: openSprintsOf(top.issues.flatMap(({ sprints }) => sprints)),
    rows: judgeRows(sources, projectReadiness, dayInZone(instantAt(Date.now()), timezone)),
    closed: await readFinishedSprints(asViewer, key, first ?? {}),
    hasEstimates: sources.some(({ estimateFieldId }) => estimateFieldId !== undefined),
    startedStatuses: projectReadiness.startedStatuses,
  };
}

// A site without Jira Software knows no sprints: it refuses the question.
function noneWithoutSprints(error: unknown): undefined {
  if (error instanceof ProductFault && error.code === 'PRODUCT_REFUSED_INPUT') return undefined;
  throw error;
}

/** Each sprint that is not closed once: the active ones first, then by their start. */
function openSprintsOf(sprints: readonly Sprint[]): readonly Sprint[] {
  const open = sprints.filter(({ state }) => state !== 'closed');
  const byId = new Map(open.map((sprint) => [sprint.id, sprint]));
  const place = ({ state, startsAt = '9999', name }: Sprint) => `${state}${startsAt}${name}`;
  return [...byId.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
