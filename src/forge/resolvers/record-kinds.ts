import type { RecordKindName } from '#domain/record/record';
import type { AnyRecordKind } from '../../usecases/records/record-kind';
import { publishedCriteriaRecord } from '../../usecases/records/published-criteria-record';
import { readinessRecord } from '../../usecases/records/readiness-record';
import { scoringRecord } from '../../usecases/records/scoring-record';
import { settingsRecord } from '../../usecases/records/settings-record';

/** The kinds of record that pages may change, by name. */
export const recordKinds: Partial<Record<RecordKindName, AnyRecordKind>> = {
  criteria: publishedCriteriaRecord as unknown as AnyRecordKind,
  readiness: readinessRecord as unknown as AnyRecordKind,
  scoring: scoringRecord as unknown as AnyRecordKind,
  settings: settingsRecord as unknown as AnyRecordKind,
};
