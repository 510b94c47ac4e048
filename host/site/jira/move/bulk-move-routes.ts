import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal, post } from '../../route';
import { userBean } from '../beans';
import { isObject, knownObject } from '../body';
import { signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { addTask } from '../task/task-routes';
import { moveIssue } from './move-issue';
import type { Mapping } from './read-mapping';
import { bulkRefusal, levelOf, readMapping } from './read-mapping';

const mostMoved = 1000;
const description = 'Bulk move issues';

/** Moves to another project or type, told by a task that is finished when it is first seen. */
export const bulkMoveRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/bulk/issues/move', (call) => {
    const submittedBy = mover(jira, call);
    const { targetToSourcesMapping } = knownObject(
      call,
      'sendBulkNotification targetToSourcesMapping',
    );
    const entries = isObject(targetToSourcesMapping) ? Object.entries(targetToSourcesMapping) : [];
    if (entries.length === 0) throw bulkRefusal("'targetToSourcesMapping' names no destination.");
    const mappings = entries.map((entry) => readMapping(jira, call, entry));
    const moved = mappings.flatMap((mapping) => moveAll(jira, mapping, submittedBy));
    if (moved.length > mostMoved)
      throw bulkRefusal(`At most ${String(mostMoved)} issues can be moved at once.`);
    const result = { moved: moved.map(({ id }) => Number(id)) };
    return { status: 201, body: { taskId: addTask(jira, { description, submittedBy, result }) } };
  }),
  get('/rest/api/3/bulk/queue/:taskId', (call) => {
    mover(jira, call);
    const task = jira.tasks.find(call.params['taskId'] ?? '');
    if (task?.description !== description)
      throw jiraRefusal(400, 'The task associated with this taskId is not a bulk operation task');
    const { moved } = task.result as { readonly moved: readonly number[] };
    const person = jira.people.find(task.submittedBy ?? '');
    return answered({
      ...{ taskId: task.id, status: 'COMPLETE', progressPercent: 100 },
      ...(person === undefined ? {} : { submittedBy: userBean(jira.catalog, person) }),
      ...{ created: task.atMs, started: task.atMs, updated: task.atMs },
      ...{ processedAccessibleIssues: moved, totalIssueCount: moved.length },
      ...{ failedAccessibleIssues: {}, invalidOrInaccessibleIssueCount: 0 },
    });
  }),
];

function mover(jira: Jira, call: Call): string {
  const accountId = signedIn(call);
  if (!jira.access.mayGlobally(accountId, 'BULK_CHANGE'))
    throw bulkRefusal('You do not have permission to make bulk changes.');
  return accountId;
}

function moveAll(jira: Jira, mapping: Mapping, authorId: string): StoredIssue[] {
  const { issues, to, subtasksTo } = mapping;
  return issues.flatMap((issue) => {
    const children = jira.issues.childrenOf(issue.id);
    const subtasks = children.filter((child) => levelOf(jira, child) < 0);
    const isElsewhere = to.project.id !== issue.projectId;
    if (isElsewhere && subtasks.length > 0 && subtasksTo === undefined)
      throw bulkRefusal(
        `${issue.key} has subtasks. Set 'inferSubtaskTypeDefault' to move them too.`,
      );
    const fits = !isElsewhere && levelOf(jira, issue) === levelOf(jira, to);
    const parentId = to.parentId ?? (fits ? issue.parentId : undefined);
    const destination = { ...to, ...(parentId === undefined ? {} : { parentId }) };
    const moved = moveIssue(jira, issue, { to: destination, authorId });
    if (!isElsewhere || subtasksTo === undefined) return [moved];
    const below = { ...subtasksTo, parentId: issue.id };
    return [moved, ...subtasks.map((one) => moveIssue(jira, one, { to: below, authorId }))];
  });
}
