import type { Call } from './call';
import { read } from './read-scope';

/** What is read of Jira’s platform API about people, and about what they may do. */
export const jiraPeopleCalls = {
  readMyPermissions: {
    product: 'jira',
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: read,
    as: ['viewer', 'user', 'app'],
    why: 'Show only what the person may do; tell where the app’s own account may not.',
  },
  checkPermissions: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: ['read:permission:jira'],
    as: ['user'],
    why: 'Check that who changes something may change it.',
    isRead: true,
  },
  readMyself: {
    product: 'jira',
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: ['read:jira-user'],
    as: ['viewer', 'user'],
    why: 'Show the name of who looks, and know the groups that they are in.',
  },
  findGroups: {
    product: 'jira',
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scopes: ['read:jira-user'],
    as: ['viewer'],
    why: 'Choose a group that may accept work.',
  },
  readUsers: {
    product: 'jira',
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    scopes: ['read:jira-user'],
    as: ['viewer'],
    why: 'Show names for the people in a record.',
  },
  searchUsers: {
    product: 'jira',
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes: ['read:jira-user'],
    as: ['viewer'],
    why: 'Choose people who may accept, score or change settings.',
  },
} as const satisfies Record<string, Call>;
