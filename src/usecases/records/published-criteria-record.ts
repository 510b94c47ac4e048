import { parseOwnCriteriaChange } from '#contract/criteria/criteria-change';
import { writeCriteriaDocument } from '#contract/criteria/criteria-document';
import { writeCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { reviewWording } from '#domain/criteria/wording/review-wording';
import { criteriaRecord } from './criteria-record';
import type { RecordKind } from './record-kind';

/**
 * The criteria as a function keeps them: what is published tells their wording too, so that rules can
 * ask for it. Pages do without, and without the word lists.
 */
export const publishedCriteriaRecord: RecordKind<CriteriaState, CriteriaChange> = {
  ...criteriaRecord,
  copies: (state, version, issueId) => [
    { propertyKey: propertyKeys.criteria, value: writeCriteriaDocument(state, version, issueId) },
    {
      propertyKey: propertyKeys.criteriaStatus,
      value: writeCriteriaStatus(state, version, reviewWording(state.items)),
    },
  ],
};

/** The same record as Waymark itself changes it, when a work item is started, cloned or moved. */
export const ownCriteriaRecord: RecordKind<CriteriaState, CriteriaChange> = {
  ...publishedCriteriaRecord,
  parseChange: parseOwnCriteriaChange,
};
