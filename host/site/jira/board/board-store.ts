import type { Call } from '../../route';
import { jiraRefusal } from '../../route';
import { maySeeProject } from '../guards';
import type { CatalogSprint } from '../issue/catalog';
import type { StoredIssue } from '../issue/types';
import type { Board, Jira, Project } from '../jira-store';

/** The boards of projects that the caller sees. */
export const visibleBoards = (jira: Jira, call: Call): readonly Board[] =>
  jira.boards.all().filter((board) => maySeeProject(jira, call, board.projectId));

/** The board that the path names. @throws {Refusal} 404 when the caller sees none. */
export function visibleBoard(jira: Jira, call: Call, id: string): Board {
  const board = visibleBoards(jira, call).find((one) => one.id === id);
  if (board === undefined)
    throw jiraRefusal(404, `Board does not exist or you do not have permission to view it.`);
  return board;
}

/** The sprint that the path names. @throws {Refusal} 404 when the caller does not see its board. */
export function visibleSprint(jira: Jira, call: Call, id: string): CatalogSprint {
  const sprint = jira.sprints.find(id);
  const isVisible =
    sprint !== undefined && visibleBoards(jira, call).some((board) => board.id === sprint.boardId);
  if (!isVisible)
    throw jiraRefusal(404, 'Sprint does not exist or you do not have permission to view it.');
  return sprint;
}

/** @throws {Error} When the board's project is gone, which the site does not allow. */
export function projectOfBoard(jira: Jira, board: Board): Project {
  const project = jira.projects.find(board.projectId);
  if (project === undefined) throw new Error(`The project of ${board.name} is gone.`);
  return project;
}

/** The work items of the board's project, in Jira's order, epics and sub-tasks left out unless asked for. */
export function issuesOfBoard(jira: Jira, board: Board): readonly StoredIssue[] {
  return [...jira.issues.all()]
    .filter(({ projectId }) => projectId === board.projectId)
    .sort(byRank);
}

export const byRank = (a: StoredIssue, b: StoredIssue): number => {
  const [x, y] = [a.rank ?? '', b.rank ?? ''];
  return x === y ? Number(a.id) - Number(b.id) : x < y ? -1 : 1;
};

/** The sprint that is not closed among those of a work item. */
export const openSprintOf = (jira: Jira, issue: StoredIssue): CatalogSprint | undefined =>
  issue.sprintIds
    .flatMap((id) => jira.sprints.find(id) ?? [])
    .find(({ state }) => state !== 'closed');

export const hierarchyLevelOf = (jira: Jira, issue: StoredIssue): number =>
  jira.issueTypes.find(issue.typeId)?.hierarchyLevel ?? 0;
