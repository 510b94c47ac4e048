import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

const anAnswer = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })),
});

/** Jira's names of the permissions that Waymark asks about. */
export type PermissionKey =
  | 'ADMINISTER'
  | 'ADMINISTER_PROJECTS'
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'LINK_ISSUES'
  | 'ADD_COMMENTS'
  | 'SCHEDULE_ISSUES'
  | 'TRANSITION_ISSUES';

/** Which of these permissions the person holds on an issue or project, by id or key. */
export async function readMyPermissions(
  connection: Connection,
  asked: readonly PermissionKey[],
  about: { readonly issue?: string; readonly project?: string } = {},
): Promise<ReadonlySet<PermissionKey>> {
  const { json } = await send(connection, 'readMyPermissions', {
    query: {
      permissions: asked.join(','),
      ...scopeOf('issue', about.issue),
      ...scopeOf('project', about.project),
    },
  });
  const { permissions } = v.parse(anAnswer, json);
  return new Set(asked.filter((key) => permissions[key]?.havePermission === true));
}

const scopeOf = (what: 'issue' | 'project', idOrKey: string | undefined) =>
  idOrKey === undefined ? {} : { [`${what}${/^\d+$/.test(idOrKey) ? 'Id' : 'Key'}`]: idOrKey };
