import type { Route } from '../../route';
import { answered, get } from '../../route';
import { issueTypeBean, linkTypeBean, priorityBean, resolutionBean, statusBean } from '../beans';
import { pageOf } from '../body';
import { signedIn } from '../guards';
import type { CatalogName, Directory } from '../issue/catalog';
import type { Jira } from '../jira-store';

/** Issue types, statuses, priorities, resolutions and link types; `/serverInfo`. */
export const catalogRoutes = (jira: Jira): readonly Route[] => {
  const at = jira.catalog;
  return [
    listed('issuetype', jira.issueTypes, (type) => issueTypeBean(at, type)),
    listed('status', jira.statuses, (status) => statusBean(at, status)),
    forSignedIn(
      listed('priority', jira.priorities, (priority) => ({
        ...priorityBean(at, priority),
        description: priority.description ?? '',
        statusColor: '#808080',
      })),
    ),
    forSignedIn(
      listed('resolution', jira.resolutions, (resolution) => resolutionBean(at, resolution)),
    ),
    forSignedIn(
      get('/rest/api/3/resolution/search?startAt&maxResults', (call) =>
        answered(pageOf(call, jira.resolutions.all().map(searched), { most: 50 })),
      ),
    ),
    get('/rest/api/3/issueLinkType', () =>
      answered({ issueLinkTypes: jira.linkTypes.all().map((type) => linkTypeBean(at, type)) }),
    ),
    get('/rest/api/3/serverInfo', (call) => answered(serverInfo(call.origin, jira.clock.now()))),
  ];
};

/** A resolution as a search tells it; by which name it tells the default, its document and its example disagree. */
const searched = ({ id, name, description = '' }: CatalogName) => ({ id, name, description });

const listed = <Entry extends { readonly id: string }>(
  name: string,
  directory: Directory<Entry>,
  bean: (entry: Entry) => object,
): Route => get(`/rest/api/3/${name}`, () => answered(directory.all().map(bean)));

/** Types and statuses are told to anyone, these only to who may use Jira. */
const forSignedIn = (route: Route): Route => ({
  ...route,
  answer(call) {
    signedIn(call);
    return route.answer(call);
  },
});

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
