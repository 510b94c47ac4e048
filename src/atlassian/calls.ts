import { agileCalls } from './calls/agile-calls';
import { confluenceCalls } from './calls/confluence-calls';
import { jiraPeopleCalls } from './calls/jira-people-calls';
import { jiraProjectCalls } from './calls/jira-project-calls';
import { jiraWorkItemCalls } from './calls/jira-work-item-calls';
import { jiraWriteCalls } from './calls/jira-write-calls';

/** Every REST call of the app. The README's table and the comparison with the manifest are made of it. */
export const calls = {
  ...jiraWorkItemCalls,
  ...jiraProjectCalls,
  ...jiraPeopleCalls,
  ...jiraWriteCalls,
  ...agileCalls,
  ...confluenceCalls,
} as const;

/** The name of one of Waymark's REST calls. */
export type CallName = keyof typeof calls;
