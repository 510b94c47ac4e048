import type { Look } from '../viewer';
import type { FieldIds, ProjectLook } from './project-look';
import { readFieldIds, readProject } from './project-look';
import type {
  RestComment,
  RestHistory,
  RestIssue,
  RestNamed,
  RestPerson,
  RestRelated,
  RestSprint,
  RestStatus,
} from './rest-shapes';

export type RestTransition = RestNamed & { readonly to: RestStatus };

/** What the fields of a work item can be set to; an absent list cannot be chosen from here. */
export type Choices = {
  readonly people: readonly RestPerson[] | undefined;
  readonly priorities: readonly RestNamed[] | undefined;
  readonly sprints: readonly RestSprint[] | undefined;
  /** Security levels that the viewer may set. */
  readonly levels: readonly RestNamed[] | undefined;
  readonly epics: readonly { readonly key: string; readonly summary: string }[] | undefined;
};

/** A work item with everything around it that its page shows. */
export type IssueLook = {
  readonly issue: RestIssue;
  readonly within: ProjectLook;
  readonly ids: FieldIds;
  readonly transitions: readonly RestTransition[];
  readonly comments: readonly RestComment[];
  readonly histories: readonly RestHistory[];
  readonly choices: Choices;
  /** Sub-tasks, or the work items of an epic in Jira's order. */
  readonly children: readonly RestRelated[];
};

type EditMeta = {
  readonly fields: { readonly security?: { readonly allowedValues?: readonly RestNamed[] } };
};

type Values<T> = { readonly values: readonly T[] };

/** Reads the work item. @throws {PageProblem} When there is none for this viewer. */
export async function readIssue(look: Look, key: string): Promise<IssueLook> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const issue = await look.rest.read<RestIssue>(path);
  const within = await readProject(look, issue.fields.project.key);
  const [ids, transitions, comments, histories, choices, children] = await Promise.all([
    readFieldIds(look, within.board),
    look.rest.find<{ transitions: readonly RestTransition[] }>(`${path}/transitions`),
    look.rest.find<{ comments: readonly RestComment[] }>(`${path}/comment`),
    look.rest.find<Values<RestHistory>>(`${path}/changelog?maxResults=100`),
    readChoices(look, within, issue),
    readChildren(look, issue),
  ]);
  return {
    ...{ issue, within, ids, choices, children },
    transitions: transitions?.transitions ?? [],
    comments: comments?.comments ?? [],
    histories: [...(histories?.values ?? [])].reverse(),
  };
}

async function readChildren(look: Look, { key, fields }: RestIssue) {
  if (fields.issuetype.hierarchyLevel <= 0) return fields.subtasks ?? [];
  const found = await look.rest.find<{ issues: readonly RestRelated[] }>('/rest/api/3/search/jql', {
    jql: `parent = ${key} ORDER BY Rank ASC`,
    ...{ fields: ['summary', 'status', 'issuetype'], maxResults: 100 },
  });
  return found?.issues ?? [];
}

async function readChoices(look: Look, within: ProjectLook, issue: RestIssue): Promise<Choices> {
  const { rest } = look;
  const { key } = within.project;
  const [people, priorities, editable, sprints, epics] = await Promise.all([
    rest.find<readonly RestPerson[]>(`/rest/api/3/user/assignable/search?project=${key}`),
    rest.find<readonly RestNamed[]>('/rest/api/3/priority'),
    rest.find<EditMeta>(`/rest/api/3/issue/${issue.key}/editmeta`),
    within.board?.type !== 'scrum'
      ? undefined
      : rest.find<Values<RestSprint>>(
          `/rest/agile/1.0/board/${String(within.board.id)}/sprint?state=active,future`,
        ),
    issue.fields.issuetype.hierarchyLevel !== 0
      ? undefined
      : rest.find<{ issues: readonly RestIssue[] }>('/rest/api/3/search/jql', {
          jql: `project = "${key}" AND issuetype = Epic AND statusCategory != Done ORDER BY Rank ASC`,
          ...{ fields: ['summary'], maxResults: 100 },
        }),
  ]);
  return {
    ...{ people, priorities },
    levels: editable?.fields.security?.allowedValues,
    sprints: sprints?.values,
    epics: epics?.issues.map(({ key: epicKey, fields }) => ({
      key: epicKey,
      summary: fields.summary,
    })),
  };
}
