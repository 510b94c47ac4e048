import { parseCriteriaChange } from '#contract/criteria/criteria-change';
import {
  parseCriteriaDocument,
  roomLeft,
  writeCriteriaDocument,
} from '#contract/criteria/criteria-document';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import { writeCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { applyCriteriaChange, cleared, criteriaRules } from '#domain/criteria/apply-change';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { closed } from '#domain/criteria/closed-list';
import { acceptAbility } from '#domain/criteria/decide';
import type { Problem } from '#domain/problem';
import { notAllowed } from '#domain/problem';
import type { RecordRules } from '#domain/record/record';
import { ok, refused } from '#domain/result';
import type { AbilityFacts, RecordKind } from './record-kind';

/** The property could not hold the list any more. */
const listFull = (missing: number): Problem => ({
  code: 'CRITERIA_FULL',
  message: `This list is full: it needs ${missing.toLocaleString('en')} characters more than Jira keeps.`,
  remedy: 'Shorten or delete some criteria, or split the work item.',
  facts: { missing },
});

/** The rules of the list, within the room that one issue property has. */
export const fittingCriteriaRules: RecordRules<CriteriaState, CriteriaChange> = {
  ...criteriaRules,
  apply: (state, change, actor) => {
    const next = applyCriteriaChange(state, change, actor);
    if (!next.ok) return next;
    const room = roomLeft(next.value);
    // A list that is too long already may still be shortened.
    return room >= 0 || room >= roomLeft(state) ? next : refused(listFull(-room));
  },
};

/** May this person accept, by the project's rule? */
export async function mayAccept(facts: AbilityFacts): Promise<boolean> {
  const { rule } = facts.settings.acceptance;
  switch (rule.by) {
    case 'editors':
      return true;
    case 'reporter':
      return facts.reporterId === facts.accountId;
    case 'role':
      return facts.hasRole(rule.roleId);
    case 'group':
      return rule.groupId !== '' && facts.isInGroup(rule.groupId);
    case 'people':
      return rule.accountIds.includes(facts.accountId);
  }
}

/** Is the list kept as it is, as its work item is done and the project says so? */
const isClosed = ({ isDone, settings }: AbilityFacts): boolean =>
  isDone === true && readCriteriaSettings(settings).closesWhenDone;

/** The acceptance criteria of one work item: changed by who may edit it, decided by who may accept. */
export const criteriaRecord: RecordKind<CriteriaState, CriteriaChange> = {
  rules: fittingCriteriaRules,
  parseState: parseCriteriaState,
  parseChange: parseCriteriaChange,
  authorize: async (facts) =>
    facts.held.includes('EDIT_ISSUES')
      ? ok([
          ...((await mayAccept(facts)) ? [acceptAbility] : []),
          ...(isClosed(facts) ? [closed] : []),
        ])
      : refused(notAllowed('Edit work items', facts.projectKey)),
  copies: (state, version, issueId) => [
    { propertyKey: propertyKeys.criteria, value: writeCriteriaDocument(state, version, issueId) },
    { propertyKey: propertyKeys.criteriaStatus, value: writeCriteriaStatus(state, version) },
  ],
  fromCopy: (value, issueId) => {
    const copied = parseCriteriaDocument(value, issueId);
    return copied.ok ? ok(undecided(copied.value.state)) : copied;
  },
};

/** What a copy says was decided becomes a claim again, or open where nobody claimed it. */
const undecided = (state: CriteriaState): CriteriaState => ({
  ...state,
  items: state.items.map((item) => {
    if (item.state === 'open' || item.state === 'claimed') return item;
    const { claimedBy, claimedAt } = item;
    if (claimedBy === undefined || claimedAt === undefined) return cleared(item);
    return { ...cleared(item), state: 'claimed', claimedBy, claimedAt };
  }),
});
