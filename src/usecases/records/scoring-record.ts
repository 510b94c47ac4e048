import { propertyKeys } from '#contract/record';
import { parseScoringCopy, stateOfCopy, writeScoringCopy } from '#contract/scoring/scoring-copy';
import { parseScoringChange, parseScoringState } from '#contract/scoring/scoring-state';
import { notAllowed } from '#domain/problem';
import { ok, refused } from '#domain/result';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import { defaultScale } from '#domain/scoring/scale/scale';
import { scaleMarkOf } from '#domain/scoring/scale/scale-mark';
import { scoringRules, scoringRulesOn } from '#domain/scoring/scoring-record';
import { equalWeights } from '#domain/scoring/rank/weights';
import type { RecordKind } from './record-kind';

/**
 * The WSJF inputs of one work item, given by whoever may edit it. The method is the project's: the copy
 * that JQL searches says what the screen says, and each number is marked with the scale that it is given on.
 */
export const scoringRecordFor = (
  method: ScoringMethod,
): RecordKind<ScoringState, ScoringChange> => ({
  rules: scoringRulesOn(scaleMarkOf(method)),
  parseState: parseScoringState,
  parseChange: parseScoringChange,
  authorize: async (facts) =>
    facts.held.includes('EDIT_ISSUES')
      ? ok([])
      : refused(notAllowed('Edit work items', facts.projectKey)),
  copies: (state, version) => [
    { propertyKey: propertyKeys.scoring, value: writeScoringCopy(state, { version, method }) },
  ],
  fromCopy: (value) => {
    const copy = parseScoringCopy(value);
    return copy.ok ? ok(stateOfCopy(copy.value)) : copy;
  },
});

/** The same where no copy is written: pages change scores, functions publish them. */
export const scoringRecord: RecordKind<ScoringState, ScoringChange> = {
  ...scoringRecordFor({ projectId: '', scale: defaultScale, weights: equalWeights, fields: {} }),
  rules: scoringRules,
};
