import type { Call } from './call';

/** What is asked of Confluence. */
export const confluenceCalls = {
  readPage: {
    product: 'confluence',
    method: 'GET',
    path: '/wiki/api/v2/pages/{page}',
    scopes: ['read:page:confluence'],
    as: ['viewer', 'app'],
    why: 'Know who owns the page that a macro stands on, and link to it from an export.',
  },
  readPeople: {
    product: 'confluence',
    method: 'POST',
    path: '/wiki/api/v2/users-bulk',
    scopes: ['read:user:confluence'],
    as: ['viewer'],
    why: 'Tell a reader by name whom to ask to publish a roadmap.',
    isRead: true,
  },
  readPageOperations: {
    product: 'confluence',
    method: 'GET',
    path: '/wiki/api/v2/pages/{page}/operations',
    scopes: ['read:page:confluence'],
    as: ['user'],
    why: 'Check that who publishes may edit the page, and who reads may read it.',
  },
  readSpaces: {
    product: 'confluence',
    method: 'GET',
    path: '/wiki/api/v2/spaces',
    scopes: ['read:space:confluence'],
    as: ['viewer'],
    why: 'Suggest the project that is named like the space.',
  },
  checkPagePermission: {
    product: 'confluence',
    method: 'POST',
    path: '/wiki/rest/api/content/{page}/permission/check',
    scopes: ['read:content.permission:confluence'],
    as: ['app'],
    why: 'Give a published snapshot only to those who may read its page.',
    isRead: true,
  },
} as const satisfies Record<string, Call>;
