import type { Call } from './call';

const write = ['write:jira-work'] as const;

/** What is changed through Jira's platform API. */
export const jiraWriteCalls = {
  createIssue: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue',
    scopes: write,
    as: ['viewer'],
    why: 'Make a sub-task or a linked work item of a criterion.',
  },
  editIssue: {
    product: 'jira',
    method: 'PUT',
    path: '/rest/api/3/issue/{issue}',
    scopes: write,
    as: ['viewer'],
    why: 'Fix what a readiness check found; set the fields in which a project keeps inputs of the score.',
  },
  addComment: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue/{issue}/comment',
    scopes: write,
    as: ['viewer'],
    why: 'Tell the assignee why a criterion was rejected.',
  },
  linkIssues: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issueLink',
    scopes: write,
    as: ['viewer'],
    why: 'Link a work item made of a criterion.',
  },
  unlinkIssues: {
    product: 'jira',
    method: 'DELETE',
    path: '/rest/api/3/issueLink/{link}',
    scopes: write,
    as: ['viewer'],
    why: 'Take away a blocker that no longer blocks.',
  },
  addRemoteLink: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue/{issue}/remotelink',
    scopes: write,
    as: ['viewer'],
    why: 'Link a design, or what users said, from the panel.',
  },
  writeIssueProperty: {
    product: 'jira',
    method: 'PUT',
    path: '/rest/api/3/issue/{issue}/properties/{property}',
    scopes: write,
    as: ['viewer', 'user', 'app'],
    why: 'Publish criteria, readiness and score where JQL and other tools can read them.',
  },
  writeIssueProperties: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue/properties/multi',
    scopes: write,
    as: ['viewer'],
    why: 'Bring what search knows up to date over a whole project, a hundred work items at a time.',
  },
  writeProjectProperty: {
    product: 'jira',
    method: 'PUT',
    path: '/rest/api/3/project/{project}/properties/{property}',
    scopes: ['manage:jira-project'],
    as: ['user', 'app'],
    why: 'Publish the settings where the panels read them without waking a function.',
  },
  pinPanels: {
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/forge/panel/action/bulk/async',
    scopes: ['manage:jira-project'],
    as: ['viewer'],
    why: 'Show the panels on every work item of a project, for a Jira administrator.',
  },
} as const satisfies Record<string, Call>;
