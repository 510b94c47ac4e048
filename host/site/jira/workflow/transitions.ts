import type { Call } from '../../route';
import { statusBean } from '../beans';
import type { Editables } from '../edit/editable';
import { fieldMeta } from '../edit/field-meta';
import { subjectOf } from '../edit/subject';
import type { StoredIssue } from '../issue/types';
import type { Jira, Transition } from '../jira-store';

/** The transitions that lead out of the work item's status, for who may make them. */
export function transitionsOf(jira: Jira, issue: StoredIssue, accountId: string | undefined) {
  const project = jira.projects.find(issue.projectId);
  const workflow = jira.workflows.find(project?.workflowId ?? '');
  if (!jira.access.mayInProject(accountId, 'TRANSITION_ISSUES', issue.projectId)) return [];
  return (workflow?.transitions ?? []).filter(
    ({ to, from }) =>
      to !== issue.statusId && (from === undefined || from.includes(issue.statusId)),
  );
}

/** Is this a status of finished work? */
export const isDone = (jira: Jira, statusId: string) =>
  jira.statuses.find(statusId)?.category === 'done';

type Shown = {
  readonly call: Call;
  readonly issue: StoredIssue;
  readonly transition: Transition;
  readonly withFields: boolean;
};

/** A transition as answers show it; `fields` when asked for. */
export function transitionBean(jira: Jira, editables: Editables, shown: Shown): object {
  const { call, issue, transition, withFields } = shown;
  const status = jira.statuses.find(transition.to);
  const subject = subjectOf(jira, issue, call.accountId ?? '');
  const resolution = editables.find('resolution', subject.project);
  const fields =
    isDone(jira, transition.to) && resolution !== undefined
      ? { resolution: fieldMeta(jira, resolution, subject) }
      : {};
  return {
    id: transition.id,
    name: transition.name,
    ...(status === undefined ? {} : { to: statusBean(jira.catalog, status) }),
    hasScreen: false,
    isGlobal: transition.from === undefined,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
    ...(withFields ? { fields } : {}),
  };
}
