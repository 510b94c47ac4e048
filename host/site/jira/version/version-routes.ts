import type { Call, Route } from '../../route';
import { answered, fieldRefusal, get, jiraRefusal, post, put } from '../../route';
import { componentBean, versionBean } from '../beans';
import { knownObject, pageOf, wordOf } from '../body';
import { allowed, browsableProject, projectOfPath } from '../guards';
import type { CatalogVersion } from '../issue/catalog';
import type { Jira, Project } from '../jira-store';

const known =
  'name description projectId project startDate releaseDate released archived expand moveUnfixedIssuesTo id self';

/** Versions and components of projects. */
export const versionRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/project/:projectIdOrKey/versions?expand', (call) =>
    answered(versionsOf(jira, projectOfPath(jira, call)).map((version) => bean(jira, version))),
  ),
  get(
    '/rest/api/3/project/:projectIdOrKey/version?startAt&maxResults&orderBy&query&status&expand',
    (call) => {
      const query = (call.query.get('query') ?? '').toLowerCase();
      const wanted = call.query.get('status')?.split(',');
      const state = ({ released, archived }: CatalogVersion) =>
        archived ? 'archived' : released ? 'released' : 'unreleased';
      const found = versionsOf(jira, projectOfPath(jira, call)).filter(
        (version) =>
          version.name.toLowerCase().includes(query) && wanted?.includes(state(version)) !== false,
      );
      return answered({
        self: `${call.origin}/rest/api/3/project/${call.params['projectIdOrKey'] ?? ''}/version`,
        ...pageOf(call, found, { most: 50, show: (version) => bean(jira, version) }),
      });
    },
  ),
  post('/rest/api/3/version', (call) => {
    const body = knownObject(call, known);
    const project = browsableProject(jira, call, wordOf(body['projectId'] ?? body['project']));
    administers(jira, call, project.id);
    const parsed = parse(body);
    if (parsed.name === undefined)
      throw fieldRefusal({ name: 'You must specify a valid version name' });
    const { name } = parsed;
    refuseSameName(jira, project.id, name);
    const version = jira.versions.put({
      ...{ released: false, archived: false, ...parsed, name },
      id: jira.versions.nextId(),
      projectId: project.id,
    });
    jira.emit({ eventType: 'avi:jira:created:version', version: bean(jira, version) });
    return { status: 201, body: bean(jira, version) };
  }),
  put('/rest/api/3/version/:id', (call) => {
    const version = visibleVersion(jira, call);
    administers(jira, call, version.projectId);
    const parsed = parse(knownObject(call, known));
    if (parsed.name !== undefined && parsed.name !== version.name)
      refuseSameName(jira, version.projectId, parsed.name);
    const next = jira.versions.put({ ...version, ...parsed });
    const verb = next.released && !version.released ? 'released' : 'updated';
    jira.emit({ eventType: `avi:jira:${verb}:version`, version: bean(jira, next) });
    return answered(bean(jira, next));
  }),
  get('/rest/api/3/project/:projectIdOrKey/components?componentSource', (call) => {
    const project = projectOfPath(jira, call);
    return answered(
      jira.components
        .all()
        .filter(({ projectId }) => projectId === project.id)
        .map((component) => ({
          ...componentBean(jira.catalog, component),
          ...{ project: project.key, projectId: Number(project.id) },
          ...{ assigneeType: 'PROJECT_DEFAULT', isAssigneeTypeValid: false },
        })),
    );
  }),
];

/** @throws {Refusal} 404 where the caller may not administer the project. */
const administers = (jira: Jira, call: Call, projectId: string): string =>
  allowed(jira, call, { permission: 'ADMINISTER_PROJECTS', on: { projectId }, status: 404 });

const versionsOf = (jira: Jira, { id }: Project): readonly CatalogVersion[] =>
  jira.versions.all().filter(({ projectId }) => projectId === id);

function bean(jira: Jira, version: CatalogVersion): object {
  const today = new Date(jira.clock.now()).toISOString().slice(0, 10);
  return {
    ...versionBean(jira.catalog, version),
    ...(version.releaseDate === undefined
      ? {}
      : { overdue: !version.released && version.releaseDate < today }),
    projectId: Number(version.projectId),
  };
}

function visibleVersion(jira: Jira, call: Call): CatalogVersion {
  const id = call.params['id'] ?? '';
  const version = jira.versions.find(id);
  if (version === undefined) throw jiraRefusal(404, `Could not find version for id '${id}'`);
  browsableProject(jira, call, version.projectId);
  return version;
}

function refuseSameName(jira: Jira, projectId: string, name: string): void {
  const isTaken = jira.versions
    .all()
    .some((one) => one.projectId === projectId && one.name === name);
  if (isTaken)
    throw fieldRefusal({ name: 'A version with this name already exists in this project.' });
}

type Parsed = Partial<Omit<CatalogVersion, 'id' | 'projectId'>>;

function parse(body: Readonly<Record<string, unknown>>): Parsed {
  const parsed: Record<string, unknown> = {};
  for (const name of ['name', 'description', 'startDate', 'releaseDate', 'released', 'archived']) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    const isFlag = name === 'released' || name === 'archived';
    if (typeof value !== (isFlag ? 'boolean' : 'string'))
      throw fieldRefusal({ [name]: `Expected ${isFlag ? 'a boolean' : 'a string'}.` });
    if (name.endsWith('Date') && !/^\d{4}-\d\d-\d\d$/.test(wordOf(value)))
      throw fieldRefusal({ [name]: 'The date must be in the format yyyy-MM-dd.' });
    parsed[name] = value;
  }
  return parsed;
}
