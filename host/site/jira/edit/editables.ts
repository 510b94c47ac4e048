import type { Jira, Project } from '../jira-store';
import { customEditable } from './custom-editables';
import type { Editable, Editables } from './editable';
import { levelsOf } from './security-editable';
import { systemEditables } from './system-editables';

/** The fields that work items of each project can be given. */
export function createEditables(jira: Jira): Editables {
  const system = new Map(systemEditables(jira).map((editable) => [editable.id, editable]));
  const find = (id: string, project: Project): Editable | undefined => {
    if (system.has(id)) return isShown(jira, id, project) ? system.get(id) : undefined;
    const field = project.customFieldIds.includes(id) ? jira.customFields.find(id) : undefined;
    return field === undefined ? undefined : customEditable(jira, field);
  };
  return {
    find,
    all: (project) =>
      [...system.keys(), ...project.customFieldIds].flatMap((id) => find(id, project) ?? []),
  };
}

/** Business projects have neither versions nor environments on their screens; a level is where there are any. */
const isShown = (jira: Jira, id: string, project: Project): boolean =>
  id === 'security'
    ? levelsOf(jira, project).length > 0
    : project.projectTypeKey === 'software' ||
      !['fixVersions', 'versions', 'environment'].includes(id);
