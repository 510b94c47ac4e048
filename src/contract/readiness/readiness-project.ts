import * as v from 'valibot';
import type { ProjectReadiness, ProjectShape } from '#domain/readiness/status/readiness-source';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { readFlowRule } from '../macro/macro-settings';
import { readDefinitions } from './readiness-definition';
import { parseSettings } from '../settings';

/** What one request tells of a project: what it has, and the settings that are published on it. */
export type PublishedProject = {
  readonly shape: ProjectShape;
  /** As they stand in the property; absent where nobody has changed any. */
  readonly settings?: unknown;
};

/** What holds in a project: what it has, by what its settings say. */
export const readinessIn = (shape: ProjectShape, settings: ProjectSettings): ProjectReadiness => ({
  ...shape,
  settings,
  ...readDefinitions(settings.sections['readiness']),
  startedStatuses: readFlowRule(settings.sections['flow']).startedStatusIds,
});

/** The published settings; where there are none, or none that can be read, what holds by itself. */
export function publishedSettings({ settings }: PublishedProject): ProjectSettings {
  const parsed = settings === undefined ? undefined : parseSettings(settings);
  return parsed?.ok === true ? parsed.value : defaultSettings;
}

const aPublishedProject = v.object({
  shape: v.object({
    parentTypes: v.array(v.string()),
    isEstimating: v.boolean(),
    project: v.object({
      key: v.string(),
      hasParents: v.boolean(),
      hasPriorities: v.boolean(),
      hasComponents: v.boolean(),
      hasVersions: v.boolean(),
      hasDueDates: v.boolean(),
    }),
  }),
  settings: v.optional(v.unknown()),
});

/** Reads what was kept of a project; undefined where it cannot be read. */
export function findPublishedProject(kept: unknown): PublishedProject | undefined {
  const outcome = v.safeParse(aPublishedProject, kept);
  return outcome.success ? outcome.output : undefined;
}
