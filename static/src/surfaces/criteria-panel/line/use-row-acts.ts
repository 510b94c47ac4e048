import { useCallback, useRef } from 'react';
import { addComment } from '#atlassian/jira/issue/add-comment';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { commentNotAdded, rejectionComment } from '#domain/criteria/rejection-comment';
import { moveBy } from '#domain/criteria/move-lines';
import { makeHeading } from '#domain/criteria/nested-lines';
import { asViewer } from '../../../bridge/request';
import { deleteLines, endOfLine, moveLine } from '../list-actions';
import type { OpenedPanel } from '../open-panel';
import { convertToPeer, convertToSubtask } from './convert-criterion';
import type { RowAct } from './row-acts';
import type { LiveCriteria } from '../use-criteria';
import type { Writing } from '../use-writing';

function simpleChange(item: AcceptanceCriterion, act: string): CriteriaChange | undefined {
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
    case 'toggleRequired':
      return { type: 'setRequired', id, isRequired: !item.isRequired };
    case 'nest':
      return { type: 'nest', id, depth: item.depth === 0 ? 1 : 0 };
    case 'removeEvidence':
      return { type: 'setEvidence', id, url: null };
    default:
      return undefined;
  }
}

const toggleHeading = (
  items: readonly AcceptanceCriterion[],
  { id, kind }: AcceptanceCriterion,
): readonly CriteriaChange[] =>
  kind === 'heading' ? [{ type: 'setKind', id, kind: 'criterion' }] : makeHeading(items, id);

/** Does what a line's menu, its box and its forms ask for. */
export function useRowActs(panel: OpenedPanel, live: LiveCriteria, writing: Writing) {
  const now = useRef({ live, writing });
  now.current = { live, writing };
  return useCallback(
    (item: AcceptanceCriterion, act: RowAct): void => {
      const { live: list, writing: writes } = now.current;
      const change = simpleChange(item, act.do);
      if (change !== undefined) {
        list.make(change);
        return;
      }
      const { id } = item;
      if (act.do === 'delete') deleteLines(list, id);
      else if (act.do === 'toggleHeading') list.make(...toggleHeading(list.items(), item));
      else if (act.do === 'moveUp' || act.do === 'moveDown') {
        moveLine(list, id, moveBy(list.items(), id, act.do === 'moveUp' ? -1 : 1));
      } else if (act.do === 'edit') writes.place({ at: 'line', id }, item.text);
      else if (act.do === 'addBelow')
        writes.place({ at: 'new', after: endOfLine(list.items(), id), depth: item.depth });
      else if (act.do === 'evidence') list.make({ type: 'setEvidence', id, url: act.text });
      else if (act.do === 'assign') list.make({ type: 'assign', id, accountId: act.accountId });
      else if (act.do === 'setDue') list.make({ type: 'setDue', id, dueOn: act.dueOn });
      else if (act.do === 'waive') list.make({ type: 'waive', id, reason: act.text });
      else if (act.do === 'makeSubtask') void convertToSubtask({ panel, item, list });
      else if (act.do === 'makeLinked') void convertToPeer({ panel, item, list });
      else if (act.do === 'reject') {
        const isMade = list.make({ type: 'reject', id, reason: act.text });
        if (isMade && act.tell !== undefined) {
          const { text: reason, tell: people } = act;
          void comment({ panel, list }, { criterion: item.text, reason, people });
        }
      }
    },
    [panel],
  );
}

async function comment(
  { panel, list }: { readonly panel: OpenedPanel; readonly list: LiveCriteria },
  rejection: Parameters<typeof rejectionComment>[0],
): Promise<void> {
  try {
    await addComment(asViewer, panel.issue.id, rejectionComment(rejection));
  } catch {
    list.tell(commentNotAdded(panel.issue.key));
  }
}
