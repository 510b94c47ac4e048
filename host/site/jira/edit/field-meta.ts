import type { Jira } from '../jira-store';
import type { Editable, Editables, Subject } from './editable';

/** A field as `editmeta`, `createmeta` and transitions describe it. */
export const fieldMeta = (jira: Jira, editable: Editable, subject: Subject): object => {
  const allowedValues = editable.allowedValues?.(subject);
  return {
    required: editable.isRequired === true,
    schema: editable.schema,
    name: jira.catalog.fields.find(editable.id)?.name ?? editable.name,
    key: editable.id,
    hasDefaultValue: editable.id === 'priority',
    operations: editable.isList === true ? ['add', 'set', 'remove'] : ['set'],
    ...(allowedValues === undefined ? {} : { allowedValues }),
  };
};

/** The fields that the person may set, by id, as `editmeta` lists them. */
export function editMeta(jira: Jira, editables: Editables, subject: Subject): object {
  const { project, accountId } = subject;
  const may = (permission: string) => jira.access.mayInProject(accountId, permission, project.id);
  const fields = may('EDIT_ISSUES')
    ? editables
        .all(project)
        .filter(
          ({ id, permission }) =>
            id !== 'resolution' && (permission === undefined || may(permission)),
        )
    : [];
  return {
    fields: Object.fromEntries(
      fields.map((editable) => [editable.id, fieldMeta(jira, editable, subject)]),
    ),
  };
}
