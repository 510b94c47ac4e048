import { securityLevelBean } from '../beans';
import type { Jira, Project } from '../jira-store';
import type { Editable, Subject } from './editable';
import { nobody } from './history-item';
import { parseReference } from './parse-value';

/** The security levels of a project. */
export const levelsOf = ({ securityLevels }: Jira, project: Project) =>
  securityLevels.all().filter(({ projectId }) => projectId === project.id);

/** The security level: only one that names who sets it, so that nobody locks themselves out. */
export function securityEditable(jira: Jira): Editable {
  const own = ({ project, accountId, issue }: Subject) =>
    levelsOf(jira, project).filter((level) => jira.access.isNamedBy(accountId, level, issue));
  return {
    id: 'security',
    name: 'security',
    schema: { type: 'securitylevel', system: 'security' },
    permission: 'SET_ISSUE_SECURITY',
    parse: (value, subject) => parseReference(value, own(subject)),
    read: ({ issue }) => issue?.securityId ?? null,
    patch: (stored) => ({ securityId: stored as string | null }),
    tell: (stored) =>
      typeof stored === 'string'
        ? [stored, jira.securityLevels.find(stored)?.name ?? stored]
        : nobody,
    allowedValues: (subject) => own(subject).map((level) => securityLevelBean(jira.catalog, level)),
  };
}
