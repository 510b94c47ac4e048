import { propertyKeys } from '#contract/record';
import { parseScoringCopy, stateOfCopy, writeScoringCopy } from '#contract/scoring-copy';
import { parseScoringChange, parseScoringState } from '#contract/scoring-state';
import { notAllowed } from '#domain/problem';
import { ok, refused } from '#domain/result';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import { scoringRules } from '#domain/scoring/scoring-record';
import type { Weights } from '#domain/scoring/weights';
import { equalWeights } from '#domain/scoring/weights';
import type { RecordKind } from './record-kind';

/**
 * The WSJF inputs of one work item, given by whoever may edit it. The weights are the project's: the copy
 * that JQL searches says what the screen says.
 */
export const scoringRecordFor = (weights: Weights): RecordKind<ScoringState, ScoringChange> => ({
  rules: scoringRules,
  parseState: parseScoringState,
  parseChange: parseScoringChange,
  authorize: async (facts) =>
    facts.held.includes('EDIT_ISSUES')
      ? ok([])
      : refused(notAllowed('Edit work items', facts.projectKey)),
  copies: (state, version) => [
    { propertyKey: propertyKeys.scoring, value: writeScoringCopy(state, { version, weights }) },
  ],
  fromCopy: (value) => {
    const copy = parseScoringCopy(value);
    return copy.ok ? ok(stateOfCopy(copy.value)) : copy;
  },
});

/** The same where no copy is written: pages change scores, functions publish them. */
export const scoringRecord = scoringRecordFor(equalWeights);
