import { useCallback, useRef } from 'react';
import { addComment } from '#atlassian/jira/add-comment';
import { createSubtask } from '#atlassian/jira/create-subtask';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { rejectionComment } from '#domain/criteria/rejection-comment';
import { asViewer } from '../../bridge/request';
import { announce } from '../../bridge/page-events';
import { moveBy, positionOf } from './list-actions';
import type { OpenedPanel } from './open-panel';
import type { RowAct } from './row-acts';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import type { Writing } from './use-writing';

type Simple = Extract<RowAct, { do: 'tick' | 'toggleRequired' | 'moveUp' | 'accept' }>['do'];

function simpleChange(item: AcceptanceCriterion, act: Simple | string): CriteriaChange | undefined {
  const { id } = item;
  switch (act) {
    case 'tick':
      return { type: 'tick', id };
    case 'untick':
      return item.state === 'accepted' ? { type: 'reopen', ids: [id] } : { type: 'untick', id };
    case 'accept':
      return { type: 'accept', ids: [id] };
    case 'reopen':
      return { type: 'reopen', ids: [id] };
    case 'delete':
      return { type: 'delete', ids: [id] };
    case 'toggleRequired':
      return { type: 'setRequired', id, isRequired: !item.isRequired };
    case 'toggleHeading':
      return { type: 'setKind', id, kind: item.kind === 'heading' ? 'criterion' : 'heading' };
    case 'nest':
      return { type: 'nest', id, depth: item.depth === 0 ? 1 : 0 };
    case 'removeEvidence':
      return { type: 'setEvidence', id, url: null };
    default:
      return undefined;
  }
}

/** Does what a line's menu, its box and its forms ask for. */
export function useRowActs(panel: OpenedPanel, live: LiveCriteria, writing: Writing) {
  const now = useRef({ live, writing });
  now.current = { live, writing };
  return useCallback(
    (item: AcceptanceCriterion, act: RowAct): void => {
      const { live: list, writing: writes } = now.current;
      const change = simpleChange(item, act.do);
      if (change !== undefined) {
        if (list.make(change) && act.do === 'delete') list.say(texts.deleted(1));
        return;
      }
      switch (act.do) {
        case 'moveUp':
        case 'moveDown': {
          const by = act.do === 'moveUp' ? -1 : 1;
          const move = moveBy(list.state.items, item.id, by);
          if (move !== undefined && list.make(move))
            list.say(texts.movedTo(positionOf(list.items(), item.id), list.items().length));
          return;
        }
        case 'edit':
          writes.place({ at: 'line', id: item.id }, item.text);
          return;
        case 'addBelow':
          writes.place({ at: 'new', after: item.id, depth: item.depth });
          return;
        case 'evidence':
          list.make({ type: 'setEvidence', id: item.id, url: act.text });
          return;
        case 'waive':
          list.make({ type: 'waive', id: item.id, reason: act.text });
          return;
        case 'reject':
          if (list.make({ type: 'reject', id: item.id, reason: act.text }) && act.alsoComment)
            void comment(panel, item, act.text);
          return;
        case 'makeSubtask':
          void convert(panel, item, list);
      }
    },
    [panel],
  );
}

async function comment(panel: OpenedPanel, item: AcceptanceCriterion, reason: string) {
  const { assignee } = panel.issue;
  await addComment(
    asViewer,
    panel.issue.id,
    rejectionComment({ criterion: item.text, reason, ...(assignee ? { assignee } : {}) }),
  );
}

async function convert(panel: OpenedPanel, item: AcceptanceCriterion, list: LiveCriteria) {
  try {
    const issue = await createSubtask(asViewer, panel.issue, item.text);
    list.make({ type: 'link', id: item.id, issue });
    list.say(texts.converted(issue.key));
    announce('waymark.issue-changed', { issueId: panel.issue.id });
  } catch {
    list.say(texts.notConverted);
  }
}
