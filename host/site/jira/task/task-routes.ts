import type { Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { signedIn } from '../guards';
import type { Jira, JiraStore, Task } from '../jira-store';

/** Notes a task that is finished; answers its id. */
export function addTask(jira: JiraStore, task: Omit<Task, 'id' | 'atMs'>): string {
  const id = jira.tasks.nextId();
  jira.tasks.put({ ...task, id, atMs: jira.clock.now() });
  return id;
}

/** `/task/{id}`: the site does such work at once, so that every task is complete. */
export const taskRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/task/:taskId', (call) => {
    const accountId = signedIn(call);
    const task = jira.tasks.find(call.params['taskId'] ?? '');
    if (task === undefined)
      throw jiraRefusal(404, `The task with id '${call.params['taskId'] ?? ''}' was not found.`);
    if (task.submittedBy !== accountId && !jira.access.mayGlobally(accountId, 'ADMINISTER'))
      throw jiraRefusal(403, 'Only who began a task and Jira administrators may follow it.');
    return answered({
      self: `${call.origin}/rest/api/3/task/${task.id}`,
      id: task.id,
      description: task.description,
      status: 'COMPLETE',
      message: 'Done.',
      result: task.result,
      submittedBy: 10000,
      progress: 100,
      elapsedRuntime: 1,
      submitted: task.atMs,
      started: task.atMs,
      finished: task.atMs,
      lastUpdate: task.atMs,
    });
  }),
];
