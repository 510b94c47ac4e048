import type { RecordKindName } from '#domain/record/record';
import { methodOf } from '#contract/scoring/scoring-settings';
import type { AbilityFacts, AnyRecordKind } from '../../usecases/records/record-kind';
import { metricsRecord } from '../../usecases/records/metrics-record';
import { publishedCriteriaRecord } from '../../usecases/records/published-criteria-record';
import { readinessRecord } from '../../usecases/records/readiness-record';
import { scenariosRecord } from '../../usecases/records/scenarios-record';
import { scoringRecordFor } from '../../usecases/records/scoring-record';
import { settingsRecord } from '../../usecases/records/settings-record';

/** The kinds of record that pages may change and that know nothing of a project, by name. */
const recordKinds: Partial<Record<RecordKindName, AnyRecordKind>> = {
  criteria: publishedCriteriaRecord as unknown as AnyRecordKind,
  metrics: metricsRecord as unknown as AnyRecordKind,
  readiness: readinessRecord as unknown as AnyRecordKind,
  scenarios: scenariosRecord as unknown as AnyRecordKind,
  settings: settingsRecord as unknown as AnyRecordKind,
};

/** The kind of this name in a project: its scale and weights decide what the copy of a score says. */
export const recordKindOf = (
  name: RecordKindName,
  { projectId, settings }: Pick<AbilityFacts, 'projectId' | 'settings'>,
): AnyRecordKind | undefined =>
  name === 'scoring'
    ? (scoringRecordFor(
        methodOf(projectId, settings.sections['scoring']),
      ) as unknown as AnyRecordKind)
    : recordKinds[name];
