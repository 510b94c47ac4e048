import * as v from 'valibot';
import type { Connection } from '../send';
import { send } from '../send';
import { readFlowRule } from '#contract/macro-settings';
import { readDefinitions } from '#contract/readiness-definition';
import { propertyKeys } from '#contract/record';
import { parseSettings } from '#contract/settings';
import { defaultSettings } from '#domain/settings/settings';
import type { ProjectReadiness } from '#domain/readiness/readiness-source';

const aProject = v.object({
  key: v.string(),
  projectTypeKey: v.fallback(v.string(), 'software'),
  simplified: v.fallback(v.boolean(), false),
  issueTypes: v.fallback(
    v.array(v.object({ name: v.string(), hierarchyLevel: v.optional(v.number(), 0) })),
    [],
  ),
  components: v.fallback(v.array(v.unknown()), []),
  versions: v.fallback(v.array(v.unknown()), []),
  properties: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/** What the project has and which definitions hold in it: one request. */
export async function readProjectReadiness(
  connection: Connection,
  projectKey: string,
): Promise<ProjectReadiness> {
  const { json } = await send(connection, 'readProject', {
    params: { project: projectKey },
    query: { properties: propertyKeys.settings },
  });
  const project = v.parse(aProject, json);
  const stored = project.properties[propertyKeys.settings];
  const settings = stored === undefined ? undefined : parseSettings(stored);
  const inForce = settings?.ok === true ? settings.value : defaultSettings;
  return {
    settings: inForce,
    ...readDefinitions(inForce.sections['readiness']),
    startedStatuses: readFlowRule(inForce.sections['flow']).startedStatusIds,
    parentTypes: project.issueTypes
      .filter(({ hierarchyLevel }) => hierarchyLevel === 1)
      .map(({ name }) => name),
    isEstimating: project.projectTypeKey === 'software' && !project.simplified,
    project: {
      key: project.key,
      hasParents: project.issueTypes.some(({ hierarchyLevel }) => hierarchyLevel > 0),
      hasPriorities: true,
      hasComponents: project.components.length > 0,
      hasVersions: project.versions.length > 0,
      hasDueDates: true,
    },
  };
}
