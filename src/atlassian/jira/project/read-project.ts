import * as v from 'valibot';
import type { IssueType } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';
import { aType } from '../issue/issue-shape';

const aProject = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  projectTypeKey: v.optional(v.string(), 'software'),
  simplified: v.optional(v.boolean(), false),
  issueTypes: v.optional(v.array(aType), []),
});

/** A project, as far as Waymark asks. */
export type Project = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** `software`, `business` … : business projects have no rank, no boards, no sprints. */
  readonly projectTypeKey: string;
  readonly isTeamManaged: boolean;
  readonly issueTypes: readonly IssueType[];
};

const projectOf = (json: v.InferOutput<typeof aProject>): Project => {
  const { simplified, ...project } = json;
  return { ...project, isTeamManaged: simplified };
};

/** The project by id or key; undefined when it is gone or hidden. */
export async function findProject(
  connection: Connection,
  project: string,
): Promise<Project | undefined> {
  try {
    const { json } = await send(connection, 'readProject', { params: { project } });
    return projectOf(v.parse(aProject, json));
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The project with one of its properties, in one request; undefined when it is gone or hidden. */
export async function findProjectWithProperty(
  connection: Connection,
  project: string,
  property: string,
): Promise<{ readonly project: Project; readonly property: unknown } | undefined> {
  try {
    const { json } = await send(connection, 'readProject', {
      params: { project },
      query: { properties: property },
    });
    const { properties } = json as { properties?: Readonly<Record<string, unknown>> };
    return { project: projectOf(v.parse(aProject, json)), property: properties?.[property] };
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * The project by its key with some of its properties, out of those that the person may browse;
 * undefined when it is gone or hidden, without the refusal that asking for the project itself would be.
 */
export async function findBrowsableProject(
  connection: Connection,
  key: string,
  asked: readonly string[],
): Promise<
  { readonly project: Project; readonly properties: Readonly<Record<string, unknown>> } | undefined
> {
  const { json } = await send(connection, 'searchProjects', {
    query: { keys: key, properties: asked.join(',') },
  });
  const [found] = v.parse(v.object({ values: v.array(v.unknown()) }), json).values;
  if (found === undefined) return undefined;
  const { properties = {} } = found as { properties?: Readonly<Record<string, unknown>> };
  return { project: projectOf(v.parse(aProject, found)), properties };
}

/** How many projects one search answers at most. */
export const projectsRead = 100;

/** The first projects that the person may browse and that match `query`, by key: at most `projectsRead`. */
export async function searchProjects(
  connection: Connection,
  query = '',
): Promise<readonly Project[]> {
  const { json } = await send(connection, 'searchProjects', {
    query: { maxResults: projectsRead, orderBy: 'key', ...(query === '' ? {} : { query }) },
  });
  return v.parse(v.object({ values: v.array(aProject) }), json).values.map(projectOf);
}
