import type { Look } from '../viewer';
import { isOnlyRead } from '../viewer';
import { isAppField } from '../../site/jira/field/app-fields';
import type { RestBoard, RestField, RestNamed, RestProject } from './rest-shapes';

/** A project as every page of it needs it. */
export type ProjectLook = {
  readonly project: RestProject;
  readonly board: RestBoard | undefined;
  /** Permissions the viewer holds in the project, of those that decide what is drawn. */
  readonly may: ReadonlySet<string>;
  /** `/jira/software/projects/PAY`. */
  readonly base: string;
};

/** What the app’s own pages ask for; what they change is kept here, also beside a site that is only read. */
const forTheApp = ['ADMINISTER', 'ADMINISTER_PROJECTS'];

const asked = [
  ...forTheApp,
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ADD_COMMENTS',
  'LINK_ISSUES',
  'MOVE_ISSUES',
];

type Permissions = {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
};

/** All projects that the viewer sees, or those in which they may create. */
export async function readProjects(look: Look, more = ''): Promise<readonly RestProject[]> {
  const path = `/rest/api/3/project/search?maxResults=100&expand=lead${more}`;
  return (await look.rest.find<{ values: readonly RestProject[] }>(path))?.values ?? [];
}

/** Whether the viewer may create a work item in any project at all. */
export async function mayCreate(look: Look): Promise<boolean> {
  if (isOnlyRead(look)) return false;
  const path = '/rest/api/3/mypermissions?permissions=CREATE_ISSUES';
  const answer = await look.rest.find<Permissions>(path);
  return answer?.permissions['CREATE_ISSUES']?.havePermission === true;
}

/** Where a project's pages begin: business projects have addresses of their own. */
export const projectBase = (project: Pick<RestProject, 'key' | 'projectTypeKey'>): string =>
  `/jira/${project.projectTypeKey === 'business' ? 'core' : 'software'}/projects/${project.key}`;

/** @throws {PageProblem} When there is no such project for this viewer. */
export async function readProject(look: Look, key: string): Promise<ProjectLook> {
  const project = await look.rest.read<RestProject>(
    `/rest/api/3/project/${encodeURIComponent(key)}`,
  );
  const [boards, permissions] = await Promise.all([
    look.rest.find<{ values: readonly RestBoard[] }>(
      `/rest/agile/1.0/board?projectKeyOrId=${project.key}`,
    ),
    look.rest.find<Permissions>(
      `/rest/api/3/mypermissions?projectKey=${project.key}&permissions=${asked.join(',')}`,
    ),
  ]);
  const held = Object.entries(permissions?.permissions ?? {});
  const may = held.filter(([, one]) => one.havePermission).map(([name]) => name);
  return {
    project,
    board: project.projectTypeKey === 'business' ? undefined : boards?.values[0],
    may: new Set(may.filter((name) => !isOnlyRead(look) || forTheApp.includes(name))),
    base: projectBase(project),
  };
}

/** Ids of the custom fields that the pages show. */
export type FieldIds = {
  readonly sprint: string | undefined;
  readonly estimate: string | undefined;
  readonly estimateName: string;
  readonly start: string | undefined;
  /** The fields that apps have brought. */
  readonly ofApps: readonly RestNamed[];
};

/** Which fields of this site hold sprint, estimate and start date. */
export async function readFieldIds(look: Look, board: RestBoard | undefined): Promise<FieldIds> {
  const [fields, configuration] = await Promise.all([
    look.rest.find<readonly RestField[]>('/rest/api/3/field'),
    board === undefined
      ? undefined
      : look.rest.find<{ estimation?: { field?: { fieldId: string } } }>(
          `/rest/agile/1.0/board/${String(board.id)}/configuration`,
        ),
  ]);
  const estimate = configuration?.estimation?.field?.fieldId;
  return {
    sprint: fields?.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint') === true)?.id,
    estimate,
    estimateName: fields?.find(({ id }) => id === estimate)?.name ?? 'Story points',
    start: fields?.find(({ name, custom }) => custom && name === 'Start date')?.id,
    ofApps: (fields ?? []).filter(isAppField),
  };
}
