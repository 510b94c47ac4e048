import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';
import type { PublishedProject } from '#contract/readiness/readiness-project';
import { publishedSettings, readinessIn } from '#contract/readiness/readiness-project';
import { propertyKeys } from '#contract/record';
import type { ProjectReadiness, ProjectShape } from '#domain/readiness/status/readiness-source';

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

/** What the project has and which definitions are published in it: one request. */
export async function readProjectReadiness(
  connection: Connection,
  projectKey: string,
): Promise<ProjectReadiness> {
  const published = await readPublishedProject(connection, projectKey);
  return readinessIn(published.shape, publishedSettings(published));
}

/** What the project has and what is published on it, by id or key: one request. */
export async function readPublishedProject(
  connection: Connection,
  projectIdOrKey: string,
): Promise<PublishedProject> {
  const { json } = await send(connection, 'readProject', {
    params: { project: projectIdOrKey },
    query: { properties: propertyKeys.settings },
  });
  const project = v.parse(aProject, json);
  const settings = project.properties[propertyKeys.settings];
  return { shape: shapeOf(project), ...(settings === undefined ? {} : { settings }) };
}

const shapeOf = (project: v.InferOutput<typeof aProject>): ProjectShape => ({
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
});
