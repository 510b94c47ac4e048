import type { Call, Route } from '../../route';
import { jiraRefusal, post } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { signedIn } from '../guards';
import type { Jira } from '../jira-store';
import { addTask } from '../task/task-routes';
import { checkedKey, propertyJson } from './property-limits';

const limits = { properties: 10, issues: 100 } as const;

/** Properties of many work items at once: all or none, told by a task that is finished when it is first seen. */
export const bulkPropertyRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/issue/properties/multi', (call) => {
    const submittedBy = signedIn(call);
    const { issues } = knownObject(call, 'issues');
    if (!Array.isArray(issues) || issues.length > limits.issues)
      throw jiraRefusal(
        400,
        `'issues' must be a list of at most ${String(limits.issues)} objects.`,
      );
    for (const entry of issues as unknown[]) putProperties(jira, call, entry);
    const description = 'Set properties of issues';
    const id = addTask(jira, { description, submittedBy, result: { issues: issues.length } });
    return { status: 303, headers: { Location: `${call.origin}/rest/api/3/task/${id}` } };
  }),
];

function putProperties(jira: Jira, { caller, accountId }: Call, entry: unknown): void {
  const { issueID, properties } = isObject(entry) ? entry : {};
  const issue = jira.issues.find(wordOf(issueID));
  const { can, maySee } = jira.catalog;
  if (issue === undefined || !maySee(caller, issue) || !can(caller, 'EDIT_ISSUES', issue.projectId))
    throw jiraRefusal(
      400,
      `The issue ${wordOf(issueID)} does not exist, or you do not have permission to edit it.`,
    );
  const entries = isObject(properties) ? Object.entries(properties) : [];
  if (entries.length === 0 || entries.length > limits.properties)
    throw jiraRefusal(400, `'properties' must hold 1 to ${String(limits.properties)} properties.`);
  for (const [key, value] of entries)
    jira.issues.putProperty(
      issue.id,
      { key: checkedKey(key), json: propertyJson(value) },
      accountId,
    );
}
