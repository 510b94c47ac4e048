import type { IssueKey } from '../issue/issue';
import type { Problem } from '../problem';

/** Jira made no work item of the criterion. */
export const notConverted = (issueKey: IssueKey): Problem => ({
  code: 'CRITERION_NOT_CONVERTED',
  message: `Jira did not create a work item for this criterion of ${issueKey}.`,
  remedy: 'Create one by hand, or ask an administrator for the permission to create work items.',
  facts: { issueKey },
});

/** The project has no type of work item that stands under another. */
export const noSubtasksHere = (projectKey: string): Problem => ({
  code: 'NO_SUBTASKS_HERE',
  message: `${projectKey} has no sub-tasks.`,
  remedy: 'Convert the criterion to a linked work item.',
  facts: { projectKey },
});

/** Jira made a work item of the criterion, and did not link the two work items. */
export const convertedWithoutLink = (issueKey: IssueKey, createdKey: IssueKey): Problem => ({
  code: 'CONVERTED_WITHOUT_LINK',
  message: `${createdKey} was created, and Jira did not link it to ${issueKey}. The criterion leads to it.`,
  remedy: 'Link the two by hand, or ask an administrator for the permission to link work items.',
  facts: { issueKey, createdKey },
});
