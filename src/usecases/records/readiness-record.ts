import {
  parseOwnReadinessChange,
  parseReadinessChange,
  parseReadinessDocument,
  parseReadinessState,
  writeReadinessDocument,
} from '#contract/readiness/readiness-state';
import { propertyKeys } from '#contract/record';
import { notAllowed } from '#domain/problem';
import type { ReadinessChange } from '#domain/readiness/status/readiness-change';
import { readinessRules } from '#domain/readiness/status/readiness-change';
import type { ReadinessState } from '#domain/readiness/status/readiness-state';
import { ok, refused } from '#domain/result';
import type { RecordKind } from './record-kind';

/**
 * What people said about one work item's readiness, changed by who may edit it. Its verdict is not in
 * it: that is derived, and has a property of its own.
 */
export const readinessRecord: RecordKind<ReadinessState, ReadinessChange> = {
  rules: readinessRules,
  parseState: parseReadinessState,
  parseChange: parseReadinessChange,
  authorize: (facts) =>
    Promise.resolve(
      facts.held.includes('EDIT_ISSUES')
        ? ok([])
        : refused(notAllowed('Edit work items', facts.projectKey)),
    ),
  copies: (state, version) => [
    { propertyKey: propertyKeys.readiness, value: writeReadinessDocument(state, version) },
  ],
  fromCopy: (value) => {
    const copied = parseReadinessDocument(value);
    return copied.ok ? ok(copied.value.state) : copied;
  },
};

/** The same record as Waymark itself changes it, when it sees that work has started. */
export const ownReadinessRecord: RecordKind<ReadinessState, ReadinessChange> = {
  ...readinessRecord,
  parseChange: parseOwnReadinessChange,
};
