import { ProductFault, send } from '#atlassian/send';
import { isIssueKind, parseStoredBody } from '#contract/record';
import { parseSettings } from '#contract/settings';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import type { RecordKindName } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import type { AbilityFacts } from '../../usecases/records/record-kind';
import { kvsRecordStore } from '../kvs/record-store';
import { requestAsApp, requestAsUser } from '../request';
import { hurried } from '../connections';

const asUser = hurried(requestAsUser);
const asApp = hurried(requestAsApp);

const asked = ['EDIT_ISSUES', 'SCHEDULE_ISSUES', 'ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'];

/**
 * What decides what a person may do on a subject, asked of Jira as that person and never taken from
 * what the page sent. A subject that is hidden from them is answered as gone.
 */
export async function factsOf(
  kind: RecordKindName,
  subjectId: string,
  accountId: string,
): Promise<Result<AbilityFacts, Problem>> {
  try {
    const [subject, held] = await Promise.all([
      isIssueKind(kind) ? issueSubject(subjectId) : projectSubject(subjectId),
      heldPermissions(kind, subjectId),
    ]);
    return ok({
      ...subject,
      accountId,
      held,
      settings: await readSettings(subject.projectId),
      hasRole: (roleId) => hasRole(subject.projectId, roleId, accountId),
      isInGroup: async (groupId) => (await groupsOfUser()).includes(groupId),
    });
  } catch (error) {
    if (
      error instanceof ProductFault &&
      ['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code)
    )
      return refused(issueNotFound(isIssueKind(kind) ? 'This work item' : 'This project'));
    throw error;
  }
}

async function issueSubject(issue: string) {
  const { json } = await send(asUser, 'readIssue', {
    params: { issue },
    query: { fields: 'project,reporter,status' },
  });
  const { key, fields } = json as {
    key: string;
    fields: {
      project: { id: string; key: string };
      reporter?: { accountId: string } | null;
      status?: { statusCategory?: { key?: string } };
    };
  };
  return {
    projectId: fields.project.id,
    projectKey: fields.project.key,
    issueKey: key,
    isDone: fields.status?.statusCategory?.key === 'done',
    ...(fields.reporter ? { reporterId: fields.reporter.accountId } : {}),
  };
}

async function projectSubject(project: string) {
  const { json } = await send(asUser, 'readProject', { params: { project } });
  const { id, key } = json as { id: string; key: string };
  return { projectId: id, projectKey: key };
}

async function heldPermissions(kind: RecordKindName, subjectId: string) {
  const about = isIssueKind(kind) ? { issueId: subjectId } : { projectId: subjectId };
  const { json } = await send(asUser, 'readMyPermissions', {
    query: { permissions: asked.join(','), ...about },
  });
  const { permissions } = json as { permissions: Record<string, { havePermission: boolean }> };
  return asked.filter((name) => permissions[name]?.havePermission === true);
}

/** The settings that decide: from the record, never from the property that shows them. */
export async function readSettings(projectId: string): Promise<ProjectSettings> {
  const stored = await kvsRecordStore.read('settings', projectId);
  if (stored === undefined) return defaultSettings;
  const body = parseStoredBody(stored.body);
  const settings = body.ok ? parseSettings(body.value.state) : body;
  return settings.ok ? settings.value : defaultSettings;
}

/** The project that an issue is in, with its settings, where nobody invoked the function. */
export async function readProjectOfIssue(
  issue: string,
): Promise<{ readonly projectId: string; readonly settings: ProjectSettings }> {
  const { json } = await send(asApp, 'readIssue', {
    params: { issue },
    query: { fields: 'project' },
  });
  const { fields } = json as { fields: { project: { id: string } } };
  const projectId = fields.project.id;
  return { projectId, settings: await readSettings(projectId) };
}

async function hasRole(project: string, role: string, accountId: string): Promise<boolean> {
  const actors = await actorsOf(project, role);
  if (actors.some((actor) => actor.actorUser?.accountId === accountId)) return true;
  const groups = actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
  if (groups.length === 0) return false;
  const own = await groupsOfUser();
  return groups.some((group) => own.includes(group));
}

/**
 * Who is in a role Jira tells those who administer the project, which the role of apps in a project
 * does unless somebody took it away. What Jira does not tell is held by nobody.
 */
async function actorsOf(project: string, role: string): Promise<readonly RoleActor[]> {
  try {
    const { json } = await send(asApp, 'readProjectRole', { params: { project, role } });
    return (json as { actors?: readonly RoleActor[] }).actors ?? [];
  } catch (error) {
    const isUntold =
      error instanceof ProductFault &&
      ['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code);
    if (isUntold) return [];
    throw error;
  }
}

/** Who is in a role: a person, or all who are in a group. */
type RoleActor = {
  readonly actorUser?: { readonly accountId?: string };
  readonly actorGroup?: { readonly groupId?: string };
};

/** The groups of whoever invoked the function: everybody may ask for their own. */
async function groupsOfUser(): Promise<readonly string[]> {
  const { json } = await send(asUser, 'readMyself', { query: { expand: 'groups' } });
  const { groups } = json as { groups?: { items?: readonly { groupId?: string }[] } };
  return (groups?.items ?? []).flatMap(({ groupId }) => groupId ?? []);
}
