import type { Route } from '../../route';
import { answered, jiraRefusal } from '../../route';
import {
  issueTypeBean,
  linkTypeBean,
  priorityBean,
  resolutionBean,
  statusBean,
  statusCategoryBean,
} from '../beans';
import { pageOf } from '../body';
import { administrator, browsableProject, maySeeProject } from '../guards';
import type { Directory } from '../issue/catalog';
import type { Jira } from '../jira-store';

/** Issue types, statuses, priorities, resolutions and link types; `/serverInfo`. */
export const catalogRoutes = (jira: Jira): readonly Route[] => {
  const at = jira.catalog;
  return [
    ...listed('issuetype', jira.issueTypes, (type) => issueTypeBean(at, type)),
    ...listed('status', jira.statuses, (status) => statusBean(at, status)),
    ...listed('priority', jira.priorities, (priority) => ({
      ...priorityBean(at, priority),
      description: priority.description ?? '',
      statusColor: '#808080',
    })),
    ...listed('resolution', jira.resolutions, (resolution) => resolutionBean(at, resolution)),
    {
      method: 'GET',
      path: '/rest/api/3/priority/search',
      query: ['startAt', 'maxResults', 'id', 'projectId', 'priorityName', 'onlyDefault'],
      answer: (call) =>
        answered(
          pageOf(
            call,
            jira.priorities.all().map((priority) => ({
              ...priorityBean(at, priority),
              description: priority.description ?? '',
              statusColor: '#808080',
              isDefault: priority.name === 'Medium',
            })),
            { most: 50 },
          ),
        ),
    },
    {
      method: 'GET',
      path: '/rest/api/3/statuscategory',
      answer: () =>
        answered(
          (['new', 'indeterminate', 'done'] as const).map((key) => statusCategoryBean(at, key)),
        ),
    },
    {
      method: 'GET',
      path: '/rest/api/3/statuses/search',
      query: ['startAt', 'maxResults', 'projectId', 'searchString', 'statusCategory', 'expand'],
      answer(call) {
        administrator(jira, call);
        const query = (call.query.get('searchString') ?? '').toLowerCase();
        const names = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;
        const found = jira.statuses
          .all()
          .filter(({ name }) => name.toLowerCase().includes(query))
          .map(({ id, name, description = '', category, projectId }) => ({
            id,
            name,
            description,
            statusCategory: names[category],
            scope:
              projectId === undefined
                ? { type: 'GLOBAL' }
                : { type: 'PROJECT', project: { id: projectId } },
          }));
        return answered(pageOf(call, found, { most: 200 }));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/issuetype/project',
      query: ['projectId', 'level'],
      answer(call) {
        const project = browsableProject(jira, call, call.query.get('projectId') ?? '');
        const level = call.query.get('level');
        const types = project.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);
        return answered(
          types
            .filter((type) => level === null || type.hierarchyLevel === Number(level))
            .map((type) => issueTypeBean(at, type)),
        );
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/issueLinkType',
      answer: () =>
        answered({ issueLinkTypes: jira.linkTypes.all().map((type) => linkTypeBean(at, type)) }),
    },
    {
      method: 'GET',
      path: '/rest/api/3/serverInfo',
      answer: (call) => answered(serverInfo(call.origin, jira.clock.now())),
    },
    {
      method: 'GET',
      path: '/rest/api/3/configuration',
      answer: (call) =>
        answered({
          votingEnabled: false,
          watchingEnabled: false,
          unassignedIssuesAllowed: true,
          subTasksEnabled: jira.projects
            .all()
            .some((project) => maySeeProject(jira, call, project.id)),
          issueLinkingEnabled: true,
          timeTrackingEnabled: false,
          attachmentsEnabled: false,
        }),
    },
  ];
};

function listed<Entry extends { readonly id: string }>(
  name: string,
  directory: Directory<Entry>,
  bean: (entry: Entry) => object,
): Route[] {
  return [
    {
      method: 'GET',
      path: `/rest/api/3/${name}`,
      answer: () => answered(directory.all().map(bean)),
    },
    {
      method: 'GET',
      path: `/rest/api/3/${name}/:id`,
      answer(call) {
        const id = call.params['id'] ?? '';
        const entry = directory.find(id);
        if (entry === undefined)
          throw jiraRefusal(404, `No ${name} was found with the id '${id}'.`);
        return answered(bean(entry));
      },
    },
  ];
}

const serverInfo = (origin: string, now: number) => ({
  baseUrl: origin,
  displayUrl: origin,
  version: '1001.0.0-SNAPSHOT',
  versionNumbers: [1001, 0, 0],
  deploymentType: 'Cloud',
  buildNumber: 100300,
  buildDate: '2026-11-02T00:00:00.000+0000',
  serverTime: new Date(now).toISOString().replace('Z', '+0000'),
  scmInfo: 'local',
  serverTitle: 'Waymark local site',
  serverTimeZone: 'Etc/UTC',
});
