import type { CatalogIssueType, CatalogStatus } from '../site/jira/issue/catalog';
import { without } from '../site/jira/body';
import type { Board, Jira, Project } from '../site/jira/jira-store';

const dayMs = 86_400_000;

/** A project of the sample as `data/projects.json` holds it; days count from today. */
export type ProjectPlan = Project & {
  readonly data: string;
  readonly board?: Omit<Board, 'projectId'>;
  readonly ownTypes?: readonly CatalogIssueType[];
  readonly ownStatuses?: readonly CatalogStatus[];
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly epics: readonly number[];
  }[];
  readonly versions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly start: number;
    readonly release: number;
    readonly released: boolean;
  }[];
  readonly securityLevels?: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly holders: readonly string[];
  }[];
  /** Two weeks each. */
  readonly sprints: readonly {
    readonly id: string;
    readonly name: string;
    readonly goal: string;
    readonly start: number;
  }[];
};

/** How many days a sprint of the sample has. */
export const sprintDays = 14;

/** Turns day offsets into dates of the site's clock. */
export type Days = {
  /** `YYYY-MM-DD`, so many days from today. */
  readonly dateOf: (day: number) => string;
  /** Milliseconds; a working day's time of that day, the Friday before when it is a weekend. */
  readonly momentOf: (day: number, hour: number) => number;
};

/** Days counted from the day on which `nowMs` falls, in UTC. */
export function daysFrom(nowMs: number): Days {
  const today = Math.floor(nowMs / dayMs);
  return {
    dateOf: (day) => new Date((today + Math.round(day)) * dayMs).toISOString().slice(0, 10),
    momentOf(day, hour) {
      const number = today + Math.floor(day);
      const weekday = (((number + 3) % 7) + 7) % 7;
      return (number - Math.max(0, weekday - 4)) * dayMs + Math.round(hour * 3_600_000);
    },
  };
}

/** Puts a project with its types, workflow, board, versions, components and sprints on the site. */
export function layProject(jira: Jira, plan: ProjectPlan, { dateOf, momentOf }: Days): void {
  const { board, ownTypes, ownStatuses, components, versions, sprints, ...rest } = plan;
  const { securityLevels = [], ...projectWithData } = rest;
  jira.projects.put(without(projectWithData, 'data'));
  for (const type of ownTypes ?? []) jira.issueTypes.put({ ...type, projectId: plan.id });
  for (const status of ownStatuses ?? []) jira.statuses.put({ ...status, projectId: plan.id });
  if (ownStatuses !== undefined) layWorkflow(jira, plan.workflowId, ownStatuses);
  if (board !== undefined) jira.boards.put({ ...board, projectId: plan.id });
  for (const component of components)
    jira.components.put({ ...without(component, 'epics'), projectId: plan.id });
  for (const level of securityLevels) jira.securityLevels.put({ ...level, projectId: plan.id });
  for (const { start, release, ...version } of versions)
    jira.versions.put({
      ...version,
      projectId: plan.id,
      startDate: dateOf(start),
      releaseDate: dateOf(release),
      archived: false,
    });
  for (const { start, ...sprint } of sprints) {
    const isClosed = start + sprintDays <= 0;
    const instant = (day: number) => new Date(momentOf(day, 9)).toISOString();
    jira.sprints.put({
      ...sprint,
      boardId: board?.id ?? '',
      state: isClosed ? 'closed' : start <= 0 ? 'active' : 'future',
      startDate: instant(start),
      endDate: instant(start + sprintDays),
      ...(isClosed ? { completeDate: instant(start + sprintDays) } : {}),
    });
  }
}

function layWorkflow(jira: Jira, id: string, statuses: readonly CatalogStatus[]): void {
  jira.workflows.put({
    id,
    name: `Workflow of ${id}`,
    initialStatusId: statuses[0]?.id ?? '',
    statusIds: statuses.map((status) => status.id),
    transitions: statuses.map((status, at) => ({
      id: String(at * 10 + 11),
      name: status.name,
      to: status.id,
    })),
  });
}
