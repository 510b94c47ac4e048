import type { Call } from './call';

/** Boards, sprints and rank: the Jira Software API, granular scopes only. */
export const agileCalls = {
  readBoards: {
    product: 'jira',
    method: 'GET',
    path: '/rest/agile/1.0/board',
    scopes: ['read:board-scope:jira-software', 'read:project:jira'],
    as: ['viewer'],
    why: 'Offer the boards of a project as the scope of a roadmap.',
  },
  readBoardConfiguration: {
    product: 'jira',
    method: 'GET',
    path: '/rest/agile/1.0/board/{board}/configuration',
    scopes: ['read:board-scope.admin:jira-software', 'read:project:jira'],
    as: ['viewer'],
    why: 'Learn which saved filter the board of a roadmap shows.',
  },
  readSprints: {
    product: 'jira',
    method: 'GET',
    path: '/rest/agile/1.0/board/{board}/sprint',
    scopes: ['read:sprint:jira-software'],
    as: ['viewer'],
    why: 'Plan a sprint and place bars without dates.',
  },
  rankIssues: {
    product: 'jira',
    method: 'PUT',
    path: '/rest/agile/1.0/issue/rank',
    scopes: ['write:issue:jira-software'],
    as: ['viewer'],
    why: 'Write a ranking back to the backlog.',
  },
} as const satisfies Record<string, Call>;
