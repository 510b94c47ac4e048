import type { CatalogVersion } from '../site/jira/issue/catalog';
import type { Board, Jira, Project } from '../site/jira/jira-store';
import { appAccountId } from '../site/people/people';
import { groupOf } from './land-names';
import { parseMoment } from './parse-moment';
import type { RawIssue } from './raw-issue';
import { isRecord, recordsOf, textOf } from './raw-issue';

type Named = Readonly<Record<string, unknown>>;

const startFieldId = 'customfield_10015';
const pointsFieldId = 'customfield_10028';

/** The project of imported work items, made from what they and a file beside tell of it. */
export function landProject(jira: Jira, key: string, told: Named): Project {
  const known = jira.projects.all().find((project) => project.key === key);
  if (known !== undefined) return known;
  const id = textOf(told['id']);
  const type = told['projectTypeKey'];
  return jira.projects.put({
    id: id !== undefined && jira.projects.find(id) === undefined ? id : jira.projects.nextId(),
    key,
    name: textOf(told['name']) ?? key,
    description: textOf(told['description']) ?? '',
    projectTypeKey: type === 'business' || type === 'service_desk' ? type : 'software',
    simplified: told['simplified'] === true,
    leadAccountId: 'acc-admin',
    issueTypeIds: [],
    workflowId: `imported-${key}`,
    permissionSchemeId: '10000',
    customFieldIds: ['customfield_10014', 'customfield_10019', 'customfield_10020', startFieldId],
    actorsByRole: {
      10002: ['acc-priya', 'group:site-admins'],
      10003: ['acc-ana'],
      10004: ['acc-ben', 'acc-tess', `group:${groupOf(key)}`],
      10005: ['acc-vic'],
      10006: [appAccountId],
    },
  });
}

/** What work items of the project turned out to use. */
export type Used = {
  readonly typeIds: ReadonlySet<string>;
  readonly statusIds: ReadonlySet<string>;
  readonly customFieldIds: ReadonlySet<string>;
  readonly hasSprints: boolean;
  readonly hasPoints: boolean;
};

/** Completes the project once its work items are known: types, workflow, board. */
export function finishProject(jira: Jira, project: Project, used: Used): void {
  const merge = (known: readonly string[], added: ReadonlySet<string>) => [
    ...new Set([...known, ...added]),
  ];
  const points = used.hasPoints ? [pointsFieldId] : [];
  jira.projects.put({
    ...project,
    issueTypeIds: merge(project.issueTypeIds, used.typeIds),
    customFieldIds: merge(project.customFieldIds, new Set([...points, ...used.customFieldIds])),
  });
  if (project.workflowId.startsWith('imported-')) layWorkflow(jira, project, used.statusIds);
  const board = jira.boards.find(boardIdOf(jira, project));
  if (project.projectTypeKey !== 'software') return;
  const type: Board['type'] = used.hasSprints ? 'scrum' : 'kanban';
  jira.boards.put(
    board ?? {
      ...{
        id: boardIdOf(jira, project),
        name: `${project.key} board`,
        type,
        projectId: project.id,
      },
      ...{ filterId: project.id, ...(used.hasPoints ? { estimationFieldId: pointsFieldId } : {}) },
    },
  );
}

/** The board of a project: the one it has, or the next free id. */
const boardIdOf = (jira: Jira, project: Project): string =>
  jira.boards.all().find((board) => board.projectId === project.id)?.id ??
  String(Math.max(0, ...jira.boards.all().map((board) => Number(board.id))) + 1);

const order = { new: 0, indeterminate: 1, done: 2 };

function layWorkflow(jira: Jira, project: Project, statusIds: ReadonlySet<string>): void {
  const known = jira.workflows.find(project.workflowId)?.statusIds ?? [];
  const statuses = [...new Set([...known, ...statusIds])]
    .flatMap((id) => jira.statuses.find(id) ?? [])
    .sort((a, b) => order[a.category] - order[b.category]);
  jira.workflows.put({
    id: project.workflowId,
    name: `Workflow of ${project.key}`,
    initialStatusId: statuses[0]?.id ?? '10000',
    statusIds: statuses.map(({ id }) => id),
    transitions: statuses.map(({ id, name }, at) => ({ id: String(at * 10 + 11), name, to: id })),
  });
}

/** Adds versions, components and sprints that are not there yet; answers ids by name or source id. */
export type Plans = {
  readonly versionIds: (values: unknown) => readonly string[];
  readonly componentIds: (values: unknown) => readonly string[];
  readonly sprintIds: (issue: RawIssue) => readonly string[];
};

const dayOf = (value: unknown): string | undefined => parseMoment(textOf(value))?.slice(0, 10);

type Defined<Shape> = { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> };

const defined = <Shape extends object>(values: Shape) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<Shape>;

export function createPlans(jira: Jira, project: Project, told: Named): Plans {
  const boardId = boardIdOf(jira, project);
  const adder = <Entry extends { readonly id: string }>(
    shelf: {
      find: (id: string) => Entry | undefined;
      nextId: () => string;
      put: (entry: Entry) => Entry;
    },
    make: (id: string, name: string, value: Named) => Entry,
  ) => {
    const idByName = new Map<string, string>();
    return (value: Named): string[] => {
      const name = textOf(value['name']);
      if (name === undefined) return [];
      const known = idByName.get(name);
      if (known !== undefined) return [known];
      const given = textOf(value['id']);
      const id =
        given !== undefined && /^\d+$/.test(given) && shelf.find(given) === undefined
          ? given
          : shelf.nextId();
      shelf.put(make(id, name, value));
      idByName.set(name, id);
      return [id];
    };
  };
  const version = adder(jira.versions, (id, name, value): CatalogVersion => ({
    ...{
      id,
      projectId: project.id,
      name,
      released: value['released'] === true,
      archived: value['archived'] === true,
    },
    ...defined({
      description: textOf(value['description']),
      startDate: dayOf(value['startDate']),
      releaseDate: dayOf(value['releaseDate']),
    }),
  }));
  const component = adder(jira.components, (id, name, value) => ({
    ...{ id, projectId: project.id, name },
    ...defined({ description: textOf(value['description']) }),
  }));
  const sprint = adder(jira.sprints, (id, name, value) => {
    const state = textOf(value['state'])?.toLowerCase();
    return {
      ...{ id, boardId, name },
      state: state === 'active' || state === 'future' ? state : 'closed',
      ...defined({
        goal: textOf(value['goal']),
        startDate: parseMoment(textOf(value['startDate'])),
        endDate: parseMoment(textOf(value['endDate'])),
        completeDate: parseMoment(textOf(value['completeDate'])),
      }),
    } as const;
  });
  for (const value of recordsOf(told['versions'])) version(value);
  for (const value of recordsOf(told['components'])) component(value);
  return {
    versionIds: (values) => recordsOf(values).flatMap(version),
    componentIds: (values) => recordsOf(values).flatMap(component),
    sprintIds: (issue) => [...new Set(sprintsOf(issue).flatMap(sprint))],
  };
}

/** Sprints as the agile API tells them, as the Sprint field holds them, or as a table names them. */
function sprintsOf({ fields }: RawIssue): Named[] {
  const told = [
    ...recordsOf(fields['closedSprints']),
    ...(isRecord(fields['sprint']) ? [fields['sprint']] : []),
    ...recordsOf(fields['csvSprints']),
  ];
  const inField = Object.entries(fields).flatMap(([id, value]) =>
    id.startsWith('customfield_') ? sprintsOfField(value) : [],
  );
  return [...told, ...inField];
}

function sprintsOfField(value: unknown): Named[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).flatMap((entry) => {
    if (isRecord(entry)) return 'boardId' in entry && 'state' in entry ? [entry] : [];
    const written =
      typeof entry === 'string' ? /Sprint@[^[]*\[(.*)\]$/.exec(entry)?.[1] : undefined;
    if (written === undefined) return [];
    const parts = written.split(/,(?=[a-zA-Z]+=)/).map((part) => part.split('='));
    return [
      Object.fromEntries(
        parts.map(([name = '', ...rest]) => [name, rest.join('=').replace('<null>', '')]),
      ),
    ];
  });
}
