import { readFinishedSprints } from '#atlassian/jira/project/read-velocity';
import { ProductFault } from '#atlassian/send';
import type { Sprint } from '#domain/issue/issue';
import type { FinishedSprint } from '#domain/readiness/team/velocity';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';
import { readJudged } from '../refine/read-judged';

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
export async function openPlanning(context: ProjectContext): Promise<OpenedPlanning> {
  const { key } = context.extension.project;
  const judged = await readJudged(context, {
    atMost: readAtMost,
    where: 'sprint in openSprints() OR sprint in futureSprints()',
  }).catch(noneWithoutSprints);
  if (judged === undefined || judged.rows.length === 0) return nothing;
  const { rows, projectReadiness } = judged;
  const sources = rows.map(({ source }) => source);
  return {
    sprints: openSprintsOf(sources.flatMap(({ issue }) => issue.sprints)),
    rows,
    closed: await readFinishedSprints(asViewer, key, sources[0] ?? {}),
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
