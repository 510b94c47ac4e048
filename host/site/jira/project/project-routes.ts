import type { Call, Route } from '../../route';
import { answered, get } from '../../route';
import {
  componentBean,
  issueTypeBean,
  projectBean,
  statusBean,
  userBean,
  versionBean,
} from '../beans';
import { pageOf } from '../body';
import { maySeeProject, projectOfPath } from '../guards';
import type { Jira, Project } from '../jira-store';
import { projectPropertiesOf } from './project-properties';

/** `/project/search`, `/project/{key}`, its statuses, components and hierarchy. */
export const projectRoutes = (jira: Jira): readonly Route[] => [
  get(
    '/rest/api/3/project/search?startAt&maxResults&orderBy&id&keys&query&typeKey&action&expand&status&properties',
    (call) =>
      answered({
        self: `${call.origin}/rest/api/3/project/search`,
        ...pageOf(call, found(jira, call), {
          most: 100,
          show: (project) => listed(jira, call, project),
        }),
      }),
  ),
  get('/rest/api/3/project/:projectIdOrKey?expand&properties', (call) =>
    answered(whole(jira, call, projectOfPath(jira, call))),
  ),
  get('/rest/api/3/project/:projectIdOrKey/statuses', (call) =>
    answered(statuses(jira, projectOfPath(jira, call))),
  ),
  get('/rest/api/3/project/:projectIdOrKey/hierarchy', (call) =>
    answered(hierarchy(jira, projectOfPath(jira, call))),
  ),
];

const visible = (jira: Jira, call: Call): readonly Project[] =>
  jira.projects.all().filter((project) => maySeeProject(jira, call, project.id));

function found(jira: Jira, call: Call): readonly Project[] {
  const ids = call.query.getAll('id');
  const keys = call.query.getAll('keys').flatMap((text) => text.split(','));
  const types = call.query.getAll('typeKey').flatMap((text) => text.split(','));
  const query = (call.query.get('query') ?? '').toLowerCase();
  const action = { create: 'CREATE_ISSUES', edit: 'ADMINISTER_PROJECTS' }[
    call.query.get('action') ?? ''
  ];
  const by = call.query.get('orderBy') ?? 'key';
  const sign = by.startsWith('-') ? -1 : 1;
  const read = (project: Project) => (by.endsWith('name') ? project.name : project.key);
  return visible(jira, call)
    .filter(
      (project) =>
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key)) &&
        (types.length === 0 || types.includes(project.projectTypeKey)) &&
        `${project.key} ${project.name}`.toLowerCase().includes(query) &&
        (action === undefined || jira.access.mayInProject(call.accountId, action, project.id)),
    )
    .sort((a, b) => sign * read(a).localeCompare(read(b)));
}

const style = (project: Project) => (project.simplified ? 'next-gen' : 'classic');

function listed(jira: Jira, call: Call, project: Project): object {
  const expand = (call.query.get('expand') ?? '').split(',');
  const lead = jira.people.find(project.leadAccountId ?? '');
  const properties = call.query.get('properties');
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions',
    ...projectBean(jira.catalog, project),
    style: style(project),
    isPrivate: false,
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('issueTypes') ? { issueTypes: types(jira, project) } : {}),
    ...(expand.includes('lead') && lead !== undefined
      ? { lead: userBean(jira.catalog, lead) }
      : {}),
    properties:
      properties === null ? {} : projectPropertiesOf(jira, project.id, properties.split(',')),
  };
}

const types = (jira: Jira, project: Project) =>
  project.issueTypeIds
    .flatMap((id) => jira.issueTypes.find(id) ?? [])
    .map((type) => issueTypeBean(jira.catalog, type));

function whole(jira: Jira, call: Call, project: Project): object {
  const lead = jira.people.find(project.leadAccountId ?? '');
  const of = <Entry extends { projectId: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.projectId === project.id);
  return {
    ...listed(jira, call, project),
    description: project.description,
    ...(lead === undefined ? {} : { lead: userBean(jira.catalog, lead) }),
    components: of(jira.components.all()).map((entry) => componentBean(jira.catalog, entry)),
    issueTypes: types(jira, project),
    assigneeType: 'UNASSIGNED',
    versions: of(jira.versions.all()).map((entry) => ({
      ...versionBean(jira.catalog, entry),
      projectId: Number(project.id),
    })),
    roles: Object.fromEntries(
      jira.roles
        .all()
        .map((role) => [
          role.name,
          `${call.origin}/rest/api/3/project/${project.id}/role/${role.id}`,
        ]),
    ),
  };
}

function statuses(jira: Jira, project: Project): unknown {
  const ids = jira.workflows.find(project.workflowId)?.statusIds ?? [];
  const beans = ids
    .flatMap((id) => jira.statuses.find(id) ?? [])
    .map((status) => statusBean(jira.catalog, status));
  return types(jira, project).map(({ self, id, name, subtask }) => ({
    self,
    id,
    name,
    subtask,
    statuses: beans,
  }));
}

function hierarchy(jira: Jira, project: Project): unknown {
  const found = project.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);
  const levels = [...new Set(found.map((type) => type.hierarchyLevel))].sort((a, b) => b - a);
  const names: Readonly<Record<number, string>> = { 1: 'Epic', 0: 'Base', [-1]: 'Subtask' };
  return {
    projectId: Number(project.id),
    hierarchy: levels.map((level) => ({
      level,
      name: names[level] ?? `Level ${String(level)}`,
      issueTypes: found
        .filter((type) => type.hierarchyLevel === level)
        .map((type) => ({
          id: Number(type.id),
          name: type.name,
          avatarId: Number(type.id),
        })),
    })),
  };
}
