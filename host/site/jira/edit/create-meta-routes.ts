import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { issueTypeBean, projectBean } from '../beans';
import { numberParameter } from '../body';
import { signedIn } from '../guards';
import type { Jira, Project } from '../jira-store';
import type { Editables } from './editable';
import { fieldMeta } from './field-meta';

/** `/issue/createmeta/{project}/issuetypes` and the fields of one of them. */
export const createMetaRoutes = (jira: Jira, editables: Editables): readonly Route[] => [
  get('/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes?startAt&maxResults', (call) => {
    const types = typesOf(jira, creatable(jira, call)).map((type) =>
      issueTypeBean(jira.catalog, type),
    );
    return answered(metaPage(call, 'issueTypes', types));
  }),
  get(
    '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId?startAt&maxResults',
    (call) => {
      const project = creatable(jira, call);
      const type = typesOf(jira, project).find(({ id }) => id === call.params['issueTypeId']);
      if (type === undefined) throw jiraRefusal(404, 'Issue type not found.');
      const body = () => undefined;
      const subject = { project, typeId: type.id, accountId: signedIn(call), body };
      const fields = editables
        .all(project)
        .filter(({ id }) => !['resolution', 'issuetype'].includes(id))
        .map((editable) => ({ ...fieldMeta(jira, editable, subject), fieldId: editable.id }));
      const fixed = [
        fixedField('project', 'Project', projectBean(jira.catalog, project)),
        fixedField('issuetype', 'Issue Type', issueTypeBean(jira.catalog, type)),
      ];
      return answered(metaPage(call, 'fields', [...fixed, ...fields]));
    },
  ),
];

const fixedField = (id: string, name: string, value: object) => ({
  ...{ required: true, name, key: id, fieldId: id, hasDefaultValue: false },
  ...{ operations: id === 'project' ? ['set'] : [], allowedValues: [value] },
  schema: { type: id, system: id },
});

const typesOf = (jira: Jira, project: Project) =>
  project.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);

function creatable(jira: Jira, call: Call): Project {
  const idOrKey = call.params['projectIdOrKey'] ?? '';
  const project =
    jira.projects.find(idOrKey) ?? jira.projects.all().find(({ key }) => key === idOrKey);
  const mayCreate =
    project !== undefined && jira.access.mayInProject(call.accountId, 'CREATE_ISSUES', project.id);
  if (!mayCreate)
    throw jiraRefusal(400, 'You do not have permission to create issues in this project.');
  return project;
}

function metaPage(call: Call, name: string, list: readonly object[]): object {
  const startAt = numberParameter(call, 'startAt', 0);
  const maxResults = Math.min(numberParameter(call, 'maxResults', 50), 200);
  const shown = list.slice(startAt, startAt + maxResults);
  return { maxResults, startAt, total: list.length, [name]: shown };
}
