import type { Call, Route } from '../../route';
import { answered, jiraRefusal, post } from '../../route';
import { isObject, jsonObject, knownObject } from '../body';
import { administrator, browsableProject } from '../guards';
import type { Jira } from '../jira-store';
import { addTask } from '../task/task-routes';

/**
 * Which of the app's panels a project shows on every work item.
 * Source: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels
 */
export const panelRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/forge/panel/action/bulk/async', (call) => {
    const accountId = panelAdministrator(jira, call);
    const body = knownObject(call, 'moduleId projectList');
    const moduleId = moduleOf(body['moduleId']);
    const actions = wantedActions(jira, call, body['projectList']);
    for (const { projectId, action } of actions) {
      const id = `${moduleId} ${projectId}`;
      if (action === 'PIN') jira.panelPins.put({ id, moduleId, projectId });
      else jira.panelPins.remove(id);
    }
    const taskId = addTask(jira, {
      description: 'Pin or unpin panels',
      submittedBy: accountId,
      result: { moduleId, projectCount: actions.length },
    });
    return { status: 202, body: { taskId } };
  }),
  post('/rest/api/3/forge/panel/action/bulk/status', (call) => {
    panelAdministrator(jira, call);
    const body = jsonObject(call);
    const moduleId = moduleOf(body['moduleId']);
    const list = Array.isArray(body['projectList']) ? (body['projectList'] as unknown[]) : [];
    const statuses = list.map((name) => {
      const project = browsableProject(jira, call, String(name));
      const isPinned = jira.panelPins.find(`${moduleId} ${project.id}`) !== undefined;
      return { projectIdOrKey: String(name), status: isPinned ? 'PINNED' : 'UNPINNED' };
    });
    return answered({ moduleId, statuses });
  }),
];

/** @throws {Refusal} 403 for whoever does not administer Jira, the anonymous too. */
function panelAdministrator(jira: Jira, call: Call): string {
  if (call.accountId === undefined)
    throw jiraRefusal(403, 'You do not have permission to administer Jira.');
  return administrator(jira, call);
}

function moduleOf(value: unknown): string {
  if (
    typeof value !== 'string' ||
    !/^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[^/]+$/.test(value)
  )
    throw jiraRefusal(400, 'The moduleId must be the ARI of an issue panel.');
  return value;
}

function wantedActions(jira: Jira, call: Call, list: unknown) {
  if (!Array.isArray(list) || list.length === 0)
    throw jiraRefusal(400, 'The projectList cannot be empty.');
  return (list as unknown[]).map((entry) => {
    const action = isObject(entry) ? entry['action'] : undefined;
    if (action !== 'PIN' && action !== 'UNPIN')
      throw jiraRefusal(400, 'The action must be PIN or UNPIN.');
    const name = isObject(entry) ? String(entry['projectIdOrKey']) : '';
    return { action, projectId: browsableProject(jira, call, name).id };
  });
}
