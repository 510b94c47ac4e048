import type { Rule } from './rule';
import { acceptanceCriteria } from '../rules/acceptance-criteria';
import { attachments } from '../rules/attachments';
import { componentSet } from '../rules/component-set';
import { criteriaFreeOfAdvice } from '../rules/criteria-free-of-advice';
import { dependenciesDated } from '../rules/dependencies-dated';
import { descriptionHasSection } from '../rules/description-has-section';
import { descriptionLongEnough } from '../rules/description-long-enough';
import { descriptionPresent } from '../rules/description-present';
import { designApproved } from '../rules/design-approved';
import { designLinked } from '../rules/design-linked';
import { dueDateSane } from '../rules/due-date-sane';
import { estimated } from '../rules/estimated';
import { expression } from '../rules/expression';
import { fieldSet } from '../rules/field-set';
import { fixVersionSet } from '../rules/fix-version-set';
import { jql } from '../rules/jql';
import { labelsSet } from '../rules/labels-set';
import { manual } from '../rules/manual';
import { noOpenQuestions } from '../rules/no-open-questions';
import { noUnresolvedBlockers } from '../rules/no-unresolved-blockers';
import { nonFunctionalCriteria } from '../rules/non-functional-criteria';
import { parent } from '../rules/parent';
import { prioritySet } from '../rules/priority-set';
import { sizeLimit } from '../rules/size-limit';
import { splitWhenLarge } from '../rules/split-when-large';
import { understoodByRoles } from '../rules/understood-by-roles';
import { userStoryForm } from '../rules/user-story-form';
import { validatedWithUsers } from '../rules/validated-with-users';
import { wsjfFresh } from '../rules/wsjf-fresh';
import { wsjfScored } from '../rules/wsjf-scored';

/** Every rule there is, in the order in which the settings offer them. */
export const library: readonly Rule[] = [
  descriptionPresent,
  descriptionLongEnough,
  descriptionHasSection,
  userStoryForm,
  acceptanceCriteria,
  criteriaFreeOfAdvice,
  noOpenQuestions,
  estimated,
  sizeLimit,
  parent,
  prioritySet,
  componentSet,
  fixVersionSet,
  labelsSet,
  fieldSet,
  dueDateSane,
  noUnresolvedBlockers,
  dependenciesDated,
  designLinked,
  designApproved,
  understoodByRoles,
  nonFunctionalCriteria,
  wsjfScored,
  wsjfFresh,
  splitWhenLarge,
  attachments,
  validatedWithUsers,
  jql,
  expression,
  manual,
];

const ruleById = new Map(library.map((rule) => [rule.id, rule]));

/** The rule with this id; absent when it is unknown, as one from a newer Waymark would be. */
export const findRule = (id: string): Rule | undefined => ruleById.get(id);
