import * as v from 'valibot';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import { findProjectProperty } from '#atlassian/jira/issue/properties';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { readRoles } from '#atlassian/jira/people/read-roles';
import { propertyKeys } from '#contract/record';
import { parseSettings } from '#contract/settings';
import type { Status } from '#domain/issue/issue';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import type { ProjectContext } from '../../bridge/context';
import { readProjectContext } from '../../bridge/context';
import { backend } from '../../bridge/backend';
import { asViewer } from '../../bridge/request';
import { todayIn } from '../../bridge/today';

/** What the settings page begins with. */
export type OpenedSettings = {
  readonly context: ProjectContext;
  readonly accountId: string;
  readonly project: { readonly id: string; readonly key: string };
  readonly today: string;
  readonly isJiraAdmin: boolean;
  readonly mayChange: boolean;
  /** May they write on work items at all, as bringing search up to date does? */
  readonly mayEditIssues: boolean;
  readonly version: number;
  readonly settings: ProjectSettings;
  readonly statuses: readonly Status[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
};

const versioned = v.object({ version: v.number() });

/** The settings as they are published, and their version; the usual ones where there are none. */
export async function readSettings(
  projectKey: string,
): Promise<{ readonly version: number; readonly settings: ProjectSettings }> {
  const stored = await findProjectProperty(asViewer, projectKey, propertyKeys.settings);
  const parsed = stored === undefined ? undefined : parseSettings(stored);
  const head = v.safeParse(versioned, stored);
  return {
    version: head.success ? head.output.version : 0,
    settings: parsed?.ok === true ? parsed.value : defaultSettings,
  };
}

/** Reads the settings as they are published, what the person may do, and what there is to choose from. */
export async function openSettings(): Promise<OpenedSettings> {
  const context = await readProjectContext();
  const { project } = context.extension;
  const permissions = readMyPermissions(
    asViewer,
    ['ADMINISTER', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES'],
    { project: project.key },
  );
  const [{ version, settings }, held, statuses, roles] = await Promise.all([
    readSettings(project.key),
    permissions,
    readStatuses(asViewer, project.key),
    permissions.then((granted) => rolesFor(project.key, granted)),
  ]);
  const accountId = context.accountId ?? '';
  return {
    context,
    accountId,
    project: { id: project.id, key: project.key },
    today: todayIn(context.timezone),
    isJiraAdmin: held.has('ADMINISTER'),
    mayEditIssues: held.has('EDIT_ISSUES'),
    mayChange:
      held.has('ADMINISTER_PROJECTS') ||
      settings.editors.accountIds.includes(accountId) ||
      (settings.editors.roleIds.length > 0 && (await isEditorByRole(project.id))),
    version,
    settings,
    statuses,
    roles,
  };
}

/** The roles to choose from: Jira tells them to administrators, and is not asked by others. */
const rolesFor = (projectKey: string, granted: ReadonlySet<string>) =>
  granted.has('ADMINISTER') || granted.has('ADMINISTER_PROJECTS')
    ? readRoles(asViewer, projectKey).catch(() => [])
    : [];

// Only a function may look into roles for somebody; it is asked only where a role was named.
async function isEditorByRole(projectId: string): Promise<boolean> {
  const answer = await backend('record.read', { kind: 'settings', subjectId: projectId });
  return answer.ok && answer.value.abilities.includes('administer');
}
