import { parseSettings } from '#contract/settings';
import { readAllIssues } from '#atlassian/jira/read-all-issues';
import { readHistories } from '#atlassian/jira/read-histories';
import { findProject } from '#atlassian/jira/read-project';
import { readStatusCategories, readVersions } from '#atlassian/jira/read-project-parts';
import { findProjectProperty } from '#atlassian/jira/properties';
import { readFields } from '#atlassian/jira/site-fields';
import type { Connection } from '#atlassian/send';
import { Fault } from '#domain/fault';
import type { SiteFields } from '#domain/issue/site-fields';
import { findSiteFields } from '#domain/issue/site-fields';
import { defaultSettings } from '#domain/settings/settings';
import type { MacroSource } from '#usecases/macro/macro-source';
import { macroProperties } from '#usecases/macro/read-content';

const systemFields = [
  'summary',
  'issuetype',
  'status',
  'resolution',
  'resolutiondate',
  'created',
  'updated',
  'duedate',
  'parent',
  'project',
  'components',
  'fixVersions',
  'issuelinks',
];

const fieldIdsOf = (site: SiteFields): readonly string[] =>
  [site.estimate, site.otherEstimate, site.sprint, site.startDate].flatMap((field) =>
    field === undefined ? [] : [field.id],
  );

/** Reads from Jira as the person who looks. */
export function makeJiraSource(connection: Connection): MacroSource {
  return {
    readProject: async (key) => {
      const project = await findProject(connection, key);
      if (project === undefined)
        throw new Fault('PROJECT_HIDDEN', 'The project is gone, or hidden from the person.');
      return project;
    },
    readStatusCategories: (key) => readStatusCategories(connection, key),
    readVersions: (key) => readVersions(connection, key),
    readSettings: async (key) => {
      const settings = parseSettings(
        await findProjectProperty(connection, key, 'waymark.settings'),
      );
      return settings.ok ? settings.value : defaultSettings;
    },
    readIssues: async (jql, onProgress) => {
      const siteFields = findSiteFields(await readFields(connection));
      return readAllIssues(connection, {
        jql,
        fields: [...systemFields, ...fieldIdsOf(siteFields)],
        properties: macroProperties,
        siteFields,
        onProgress,
      });
    },
    readHistories: (ids, fieldIds) => readHistories(connection, ids, fieldIds),
  };
}
