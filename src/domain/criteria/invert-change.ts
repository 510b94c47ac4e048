import type { AcceptanceCriterion, CriteriaState, CriterionId } from './acceptance-criterion';
import type { CriteriaChange } from './criteria-change';
import { placeAbove } from './criteria-order';
import { takeBack } from './template/follow-template';

function invertState(before: AcceptanceCriterion): readonly CriteriaChange[] {
  const { id, state } = before;
  switch (state) {
    case 'open':
      return [
        { type: 'reopen', ids: [id] },
        { type: 'untick', id },
      ];
    case 'claimed':
      return [
        { type: 'reopen', ids: [id] },
        { type: 'tick', id },
      ];
    case 'accepted':
      return [
        { type: 'tick', id },
        { type: 'accept', ids: [id] },
      ];
    case 'rejected':
      return [
        { type: 'tick', id },
        { type: 'reject', id, reason: before.reason ?? '–' },
      ];
    case 'waived':
      return [{ type: 'waive', id, reason: before.reason ?? '–' }];
  }
}

type LineChange = Exclude<
  CriteriaChange,
  { type: 'add' | 'start' | 'resetStates' | 'follow' } | { ids: readonly CriterionId[] }
>;

function invertLine(
  change: LineChange,
  before: AcceptanceCriterion,
  state: CriteriaState,
): readonly CriteriaChange[] {
  const { id } = before;
  switch (change.type) {
    case 'editText':
      return [{ type: 'editText', id, text: before.text }];
    case 'untick':
      return before.state === 'claimed' ? [{ type: 'tick', id }] : [];
    case 'tick':
      if (before.state === 'claimed') return [];
      return before.state === 'rejected' ? invertState(before) : [{ type: 'untick', id }];
    case 'reject':
      return before.state === 'accepted'
        ? [
            { type: 'reopen', ids: [id] },
            { type: 'accept', ids: [id] },
          ]
        : [{ type: 'reopen', ids: [id] }];
    case 'waive':
      return before.state === 'rejected' || before.state === 'waived'
        ? [{ type: 'reopen', ids: [id] }, ...invertState(before)]
        : [{ type: 'reopen', ids: [id] }];
    case 'move':
      return [{ type: 'move', id, after: placeAbove(state.items, state.items.indexOf(before)) }];
    case 'nest':
      return [{ type: 'nest', id, depth: before.depth }];
    case 'setKind':
      if (change.kind === before.kind) return [];
      return [
        { type: 'setKind', id, kind: before.kind },
        { type: 'nest', id, depth: before.depth },
        ...(before.state === 'open' ? [] : invertState(before)),
      ];
    case 'setRequired':
      return [{ type: 'setRequired', id, isRequired: before.isRequired }];
    case 'setEvidence':
      return [{ type: 'setEvidence', id, url: before.evidenceUrl ?? null }];
    case 'assign':
      return [{ type: 'assign', id, accountId: before.assignee ?? null }];
    case 'setDue':
      return [{ type: 'setDue', id, dueOn: before.dueOn ?? null }];
    case 'link':
      return [{ type: 'link', id, issue: before.linkedIssue ?? null }];
  }
}

/**
 * The changes that, in this order, undo the change; `state` is the list before it. Empty when there
 * is nothing to undo. What it cannot bring back is when and by whom something was claimed or decided.
 */
export function invertChange(
  change: CriteriaChange,
  state: CriteriaState,
): readonly CriteriaChange[] {
  const find = (id: CriterionId): AcceptanceCriterion | undefined =>
    state.items.find((item) => item.id === id);
  if ('id' in change) {
    const before = find(change.id);
    return before === undefined ? [] : invertLine(change, before, state);
  }
  switch (change.type) {
    case 'add':
      return [{ type: 'delete', ids: change.lines.map((line) => line.id) }];
    case 'delete':
      return [{ type: 'restore', ids: change.ids.filter((id) => find(id) !== undefined) }];
    case 'restore':
      return [{ type: 'delete', ids: change.ids.filter((id) => find(id) === undefined) }];
    case 'accept':
      return [{ type: 'reopen', ids: change.ids.filter((id) => find(id)?.state === 'claimed') }];
    case 'reopen':
      return change.ids.flatMap((id) => {
        const before = find(id);
        return before === undefined || before.state === 'open' || before.state === 'claimed'
          ? []
          : invertState(before);
      });
    case 'start':
    case 'resetStates':
      return [];
    case 'follow':
      return [takeBack(change)];
  }
}
