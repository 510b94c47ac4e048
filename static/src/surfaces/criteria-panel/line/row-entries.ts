import { isDecided } from '#domain/criteria/acceptance-criterion';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { RowAct, RowQuestion } from './row-acts';
import { texts } from '../texts';

type Entry = { readonly label: string; readonly act: RowAct; readonly isShown: boolean };

/** What one may do with a line here, and how many lines go with it. */
export type RowMay = {
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  /** The project lets a line have its own assignee and due date. */
  readonly mayPlan: boolean;
  /** Jira lets a work item of this level have sub-tasks. */
  readonly mayHaveSubtasks: boolean;
  readonly nestedCount: number;
};

function allEntries(item: AcceptanceCriterion, may: RowMay): readonly Entry[] {
  const { mayDecide, mayPlan, mayHaveSubtasks, nestedCount } = may;
  const isCriterion = item.kind === 'criterion';
  const isFree = item.isLocked !== true;
  const isClaimed = item.state === 'claimed';
  return [
    { label: texts.edit, act: { do: 'edit' }, isShown: isFree },
    { label: texts.addBelow, act: { do: 'addBelow' }, isShown: true },
    { label: texts.accept, act: { do: 'accept' }, isShown: mayDecide && isClaimed },
    {
      label: texts.reject,
      act: { do: 'ask', for: 'reject' },
      isShown: mayDecide && (isClaimed || item.state === 'accepted'),
    },
    {
      label: texts.waive,
      act: { do: 'ask', for: 'waive' },
      isShown: isCriterion && mayDecide && (item.state === 'open' || item.state === 'rejected'),
    },
    { label: texts.reopen, act: { do: 'reopen' }, isShown: mayDecide && isDecided(item) },
    { label: texts.evidence, act: { do: 'ask', for: 'evidence' }, isShown: isCriterion },
    {
      label: texts.removeEvidence,
      act: { do: 'removeEvidence' },
      isShown: item.evidenceUrl !== undefined,
    },
    ...planEntries(item, mayPlan),
    {
      label: texts.makeSubtask,
      act: { do: 'makeSubtask' },
      isShown: mayHaveSubtasks && isCriterion && item.linkedIssue === undefined,
    },
    {
      label: texts.makeLinked,
      act: { do: 'makeLinked' },
      isShown: isCriterion && item.linkedIssue === undefined,
    },
    {
      label: item.isRequired ? texts.makeOptional : texts.makeRequired,
      act: { do: 'toggleRequired' },
      isShown: isCriterion && isFree,
    },
    {
      label: isCriterion ? texts.makeHeading : texts.makeCriterion,
      act: { do: 'toggleHeading' },
      isShown: isFree,
    },
    { label: texts.moveUp, act: { do: 'moveUp' }, isShown: true },
    { label: texts.moveDown, act: { do: 'moveDown' }, isShown: true },
    { label: texts.delete(nestedCount), act: { do: 'delete' }, isShown: isFree },
  ];
}

function planEntries(item: AcceptanceCriterion, mayPlan: boolean): readonly Entry[] {
  const isOffered = mayPlan && item.kind === 'criterion';
  return [
    { label: texts.assign, act: { do: 'ask', for: 'assign' }, isShown: isOffered },
    {
      label: texts.unassign,
      act: { do: 'assign', accountId: null },
      isShown: item.assignee !== undefined,
    },
    { label: texts.setDue, act: { do: 'ask', for: 'setDue' }, isShown: isOffered },
    {
      label: texts.removeDue,
      act: { do: 'setDue', dueOn: null },
      isShown: item.dueOn !== undefined,
    },
  ];
}

const isDecision = ({ act }: Entry): boolean =>
  act.do === 'accept' || act.do === 'reopen' || (act.do === 'ask' && isReason(act.for));

const isReason = (question: RowQuestion): boolean => question === 'reject' || question === 'waive';

/** What the menu of a line offers; decisions only where the list is closed. */
export const rowEntries = (
  item: AcceptanceCriterion,
  may: RowMay,
): readonly { readonly label: string; readonly act: RowAct }[] =>
  allEntries(item, may).filter((entry) => entry.isShown && (may.mayEdit || isDecision(entry)));
