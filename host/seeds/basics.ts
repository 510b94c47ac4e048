import { customField } from '../site/jira/field/custom-field';
import type { CatalogName, CatalogStatus } from '../site/jira/issue/catalog';
import type { PermissionScheme, Workflow } from '../site/jira/jira-store';
import { appAccountId } from '../site/people/people';
import type { Site } from '../site/site';
import basics from './basics.json' with { type: 'json' };

/** Lays what every site begins with: people, types, statuses, fields, roles. Nothing when it is there. */
export function layBasics(site: Site): void {
  const { jira } = site;
  if (jira.statuses.all().length > 0) return;
  site.atomically(() => {
    for (const type of basics.issueType) jira.issueTypes.put(type);
    for (const status of basics.status as CatalogStatus[]) jira.statuses.put(status);
    for (const workflow of basics.workflow as Workflow[]) jira.workflows.put(workflow);
    for (const priority of basics.priority as CatalogName[]) jira.priorities.put(priority);
    for (const resolution of basics.resolution as CatalogName[]) jira.resolutions.put(resolution);
    for (const type of basics.linkType) jira.linkTypes.put(type);
    for (const role of basics.role) jira.roles.put(role);
    for (const scheme of basics.permissionScheme as PermissionScheme[])
      jira.permissionSchemes.put(scheme);
    for (const { id, name, type, ...options } of basics.field)
      jira.customFields.put({ ...customField(id, name, type), ...options });
    for (const person of basics.person)
      jira.people.put({
        ...person,
        active: true,
        timeZone: 'Europe/Paris',
        accountType: person.id === appAccountId ? 'app' : 'atlassian',
      });
  });
}
