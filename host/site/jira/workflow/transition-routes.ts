import type { Call, Route } from '../../route';
import { answered, fieldRefusal, get, jiraRefusal, nothing, post } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { merged, outcomeOf } from '../edit/apply-edit';
import { subjectOf } from '../edit/subject';
import type { Editables } from '../edit/editable';
import { historyItem, nobody } from '../edit/history-item';
import type { Side } from '../edit/history-item';
import { issueOfPath, signedIn } from '../guards';
import type { HistoryItem, IssuePatch, StoredIssue } from '../issue/types';
import type { Jira, Transition } from '../jira-store';
import { isDone, transitionBean, transitionsOf } from './transitions';
import { writeIssue } from '../edit/write-issue';

const doneResolutionId = '10000';

/** `GET` and `POST /issue/{key}/transitions`. */
export const transitionRoutes = (jira: Jira, editables: Editables): readonly Route[] => [
  get(
    '/rest/api/3/issue/:issueIdOrKey/transitions?expand&transitionId&skipRemoteOnlyCondition&includeUnavailableTransitions&sortByOpsBarAndStatus',
    (call) => {
      const issue = issueOfPath(jira, call);
      const only = call.query.get('transitionId');
      const withFields = (call.query.get('expand') ?? '').includes('transitions.fields');
      const shown = transitionsOf(jira, issue, call.accountId)
        .filter(({ id }) => only === null || id === only)
        .map((transition) =>
          transitionBean(jira, editables, { call, issue, transition, withFields }),
        );
      return answered({ expand: 'transitions', transitions: shown });
    },
  ),
  post('/rest/api/3/issue/:issueIdOrKey/transitions', (call) =>
    makeTransition(jira, editables, call),
  ),
];

function makeTransition(jira: Jira, editables: Editables, call: Call) {
  const issue = issueOfPath(jira, call);
  const accountId = signedIn(call);
  const body = knownObject(call, 'transition fields update properties historyMetadata');
  const id = isObject(body['transition']) ? body['transition']['id'] : undefined;
  if (id === undefined) throw fieldRefusal({ transition: 'Missing transition identifier' });
  const transition = transitionsOf(jira, issue, accountId).find((one) => one.id === wordOf(id));
  if (transition === undefined)
    throw jiraRefusal(
      400,
      `It is not possible to make the transition ${wordOf(id)} from the status of this issue, or you may not make it.`,
    );
  const subject = subjectOf(jira, issue, accountId);
  const only = ['resolution'];
  const asked = outcomeOf(
    { jira, editables, subject, only },
    { fields: body['fields'], update: body['update'] },
  );
  const refusal = jira.refusalOf({ issue, transition, accountId });
  if (refusal !== undefined) throw jiraRefusal(400, refusal);
  const moved = statusChange(jira, { issue, transition, asked: asked.patch });
  writeIssue(jira, issue, { ...moved, authorId: accountId });
  return nothing;
}

type Move = {
  readonly issue: StoredIssue;
  readonly transition: Transition;
  readonly asked: IssuePatch;
};

/** The new status; entering a done one resolves the work item, leaving it takes that back. */
function statusChange(jira: Jira, { issue, transition, asked }: Move) {
  const named = (
    id: string | undefined | null,
    names: Jira['statuses'] | Jira['resolutions'],
  ): Side => (typeof id === 'string' ? [id, names.find(id)?.name ?? id] : nobody);
  const resolutionId = isDone(jira, transition.to)
    ? (asked.resolutionId ?? transition.resolutionId ?? issue.resolutionId ?? doneResolutionId)
    : null;
  const items: HistoryItem[] = [];
  if ((issue.resolutionId ?? null) !== resolutionId)
    items.push(
      historyItem(
        { id: 'resolution', name: 'resolution' },
        named(issue.resolutionId, jira.resolutions),
        named(resolutionId, jira.resolutions),
      ),
    );
  items.push(
    historyItem(
      { id: 'status', name: 'status' },
      named(issue.statusId, jira.statuses),
      named(transition.to, jira.statuses),
    ),
  );
  const resolvedMs = resolutionId === null ? null : (issue.resolvedMs ?? jira.clock.now());
  return { patch: merged(asked, { statusId: transition.to, resolutionId, resolvedMs }), items };
}
