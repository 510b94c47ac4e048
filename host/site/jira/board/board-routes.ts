import type { Call, Route } from '../../route';
import { answered, get } from '../../route';
import { pageOf } from '../body';
import type { Board, Jira } from '../jira-store';
import { projectOfBoard, visibleBoard, visibleBoards } from './board-store';

/** Boards and their configuration. */
export const boardRoutes = (jira: Jira): readonly Route[] => [
  get(
    '/rest/agile/1.0/board?startAt&maxResults&type&name&projectKeyOrId&projectLocation&includePrivate&orderBy&expand',
    (call) => {
      const types = call.query.get('type')?.split(',');
      const name = (call.query.get('name') ?? '').toLowerCase();
      const project = call.query.get('projectKeyOrId');
      const found = visibleBoards(jira, call).filter((board) => {
        const { id, key } = projectOfBoard(jira, board);
        return (
          types?.includes(board.type) !== false &&
          board.name.toLowerCase().includes(name) &&
          (project === null || project === id || project.toUpperCase() === key)
        );
      });
      return answered(
        pageOf(call, found, { most: 50, show: (board) => boardBean(jira, call, board) }),
      );
    },
  ),
  get('/rest/agile/1.0/board/:boardId/configuration', (call) =>
    answered(configuration(jira, call, visibleBoard(jira, call, call.params['boardId'] ?? ''))),
  ),
];

function boardBean(jira: Jira, call: Call, board: Board): object {
  const { id, key, name, projectTypeKey } = projectOfBoard(jira, board);
  return {
    id: Number(board.id),
    self: `${call.origin}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: Number(id),
      displayName: `${name} (${key})`,
      projectName: name,
      projectKey: key,
      projectTypeKey,
      avatarURI: `${call.origin}/secure/projectavatar/${id}?size=24`,
      name: `${name} (${key})`,
    },
  };
}

function configuration(jira: Jira, call: Call, board: Board): object {
  const project = projectOfBoard(jira, board);
  const statusIds = jira.workflows.find(project.workflowId)?.statusIds ?? [];
  const statuses = statusIds.flatMap((id) => jira.statuses.find(id) ?? []);
  const field = jira.customFields.find(board.estimationFieldId ?? '');
  const rank = jira.customFields.all().find(({ name }) => name === 'Rank');
  const self = (path: string) => `${call.origin}/rest/api/2/${path}`;
  return {
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: `${call.origin}/rest/agile/1.0/board/${board.id}/configuration`,
    location: {
      ...{ type: 'project', key: project.key, id: project.id },
      ...{ self: self(`project/${project.id}`), name: project.name },
    },
    filter: { id: board.filterId, self: self(`filter/${board.filterId}`) },
    ...(board.type === 'kanban'
      ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }
      : {}),
    columnConfig: {
      columns: statuses.map(({ id, name }) => ({
        name,
        statuses: [{ id, self: self(`status/${id}`) }],
      })),
      constraintType: 'none',
    },
    ...(board.type === 'kanban'
      ? {}
      : {
          estimation:
            field === undefined
              ? { type: 'none' }
              : { type: 'field', field: { fieldId: field.id, displayName: field.name } },
        }),
    ranking: { rankCustomFieldId: rank?.schema?.customId ?? 0 },
  };
}
