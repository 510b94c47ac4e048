import * as v from 'valibot';
import { readPublishedProject } from '#atlassian/jira/project/read-project-readiness';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { readFinishedSprints } from '#atlassian/jira/project/read-velocity';
import type { Connection } from '#atlassian/send';
import {
  findPublishedProject,
  publishedSettings,
  readinessIn,
} from '#contract/readiness/readiness-project';
import { parseStoredBody } from '#contract/record';
import { parseSettings } from '#contract/settings';
import type { Status } from '#domain/issue/issue';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import { medianVelocity } from '#domain/readiness/team/velocity';
import { askedOnceAnHour } from '../kvs/kept-answers';
import { kvsRecordStore } from '../kvs/record-store';

/** What one invocation knows of projects by id: each is looked up once, however many issues of it come. */
export type KnownProjects = Map<string, Promise<ProjectReadiness>>;

/**
 * What holds in a project. Its settings come from the record, which decides and costs no request; what
 * it has is asked of Jira once an hour: a first component or version counts for search that much later.
 */
export function projectOf(
  connection: Connection,
  projectId: string,
  known: KnownProjects,
): Promise<ProjectReadiness> {
  const before = known.get(projectId);
  if (before !== undefined) return before;
  const reading = readProject(connection, projectId);
  known.set(projectId, reading);
  return reading;
}

async function readProject(connection: Connection, projectId: string): Promise<ProjectReadiness> {
  const [published, stored] = await Promise.all([
    askedOnceAnHour(`project:${projectId}`, findPublishedProject, () =>
      readPublishedProject(connection, projectId),
    ),
    kvsRecordStore.read('settings', projectId),
  ]);
  const body = stored === undefined ? undefined : parseStoredBody(stored.body);
  const settings = body?.ok === true ? parseSettings(body.value.state) : undefined;
  // Without a record, as after the app was installed again, what is published holds.
  return readinessIn(
    published.shape,
    settings?.ok === true ? settings.value : publishedSettings(published),
  );
}

const keptStatuses = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    category: v.picklist(['new', 'indeterminate', 'done']),
  }),
);

function findStatuses(kept: unknown): readonly Status[] | undefined {
  const outcome = v.safeParse(keptStatuses, kept);
  return outcome.success ? outcome.output : undefined;
}

/** Every status of a project, asked of Jira once an hour. */
export const statusesOf = (connection: Connection, projectId: string): Promise<readonly Status[]> =>
  askedOnceAnHour(`statuses:${projectId}`, findStatuses, () => readStatuses(connection, projectId));

const aKeptVelocity = v.object({ median: v.nullable(v.number()) });

/** The middle of what the last sprints of a project finished, asked of Jira once an hour. */
export async function velocityOf(
  connection: Connection,
  source: ReadinessSource,
): Promise<number | null> {
  const { projectId, projectKey } = source.issue;
  const { median } = await askedOnceAnHour(
    `velocity:${projectId}`,
    (kept) => {
      const outcome = v.safeParse(aKeptVelocity, kept);
      return outcome.success ? outcome.output : undefined;
    },
    async () => ({
      median: medianVelocity(await readFinishedSprints(connection, projectKey, source)),
    }),
  );
  return median;
}
