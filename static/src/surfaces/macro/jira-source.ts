import type { MacroConfig } from '#contract/macro/macro-config';
import { readMetricsCopy } from '#contract/product/metric-state';
import { propertyKeys } from '#contract/record';
import { parseSettings } from '#contract/settings';
import { readPeople } from '#atlassian/jira/people/read-people';
import { readAllIssues } from '#atlassian/jira/query/read-all-issues';
import { readHistories } from '#atlassian/jira/query/read-histories';
import { findBrowsableProject } from '#atlassian/jira/project/read-project';
import { readVersions } from '#atlassian/jira/project/read-project-parts';
import { findFilterOfBoard } from '#atlassian/jira/project/read-scopes';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { readFields } from '#atlassian/jira/project/site-fields';
import type { Connection } from '#atlassian/send';
import { Fault } from '#domain/fault';
import type { FieldChange, History } from '#domain/flow/history';
import type { IssueId } from '#domain/issue/issue';
import type { ChosenFields, SiteFields } from '#domain/issue/site-fields';
import { findSiteFields } from '#domain/issue/site-fields';
import { defaultSettings } from '#domain/settings/settings';
import type { Shares } from '#domain/kpi/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import { without } from '#domain/without';
import type { HistoryField, MacroSource } from '#usecases/macro/macro-source';
import { macroProperties } from '#usecases/macro/items/read-content';
import type { Share } from '#usecases/macro/page/share-reads';

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
  'versions',
  'issuelinks',
  'security',
];

const fieldIdsOf = (site: SiteFields): readonly string[] =>
  [site.estimate, site.otherEstimate, site.sprint, site.startDate, site.endDate].flatMap((field) =>
    field === undefined ? [] : [field.id],
  );

/** The ids under which this site keeps a field's changes. */
function idsOf(field: HistoryField, site: SiteFields): readonly string[] {
  const fields = {
    duedate: [site.endDate ?? { id: 'duedate' }],
    startdate: [site.startDate],
    issuetype: [{ id: 'issuetype' }],
    project: [{ id: 'project' }],
    // Jira tells a new parent by a name without an id, and in company-managed projects as the epic link too.
    parent: [{ id: 'parent' }, { id: 'IssueParentAssociation' }, site.epicLink],
    fixVersions: [{ id: 'fixVersions' }],
    flagged: [site.flagged],
    sprint: [site.sprint],
    estimate: [site.estimate, site.otherEstimate],
  };
  return field === 'status'
    ? [field]
    : fields[field].flatMap((each) => (each === undefined ? [] : [each.id]));
}

/** Changes by what the field is, whatever its id is on this site; a field without an id by its name. */
async function namedHistories(
  connection: Connection,
  ids: readonly IssueId[],
  fields: ReadonlyMap<string, HistoryField>,
): Promise<ReadonlyMap<IssueId, History>> {
  const found = await readHistories(connection, ids, [...fields.keys()]);
  const names = new Map([...fields].map(([id, field]) => [id.toLowerCase(), field]));
  const named = (change: FieldChange): FieldChange => {
    const fieldId = names.get(change.fieldId.toLowerCase()) ?? change.fieldId;
    // A parent may be hidden from who reads of the change: its key is neither needed nor kept.
    return fieldId === 'parent'
      ? { ...without(change, 'fromName', 'toName'), fieldId }
      : { ...change, fieldId };
  };
  return new Map([...found].map(([id, history]) => [id, history.map(named)]));
}

/** Names a list of ids as long as any other: a query of so many could not be a name itself. */
async function digestOf(ids: readonly IssueId[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ids.join()));
  return String(new Uint32Array(bytes));
}

/** The fields that a macro's configuration names for the days of the plan. */
export const chosenFields = ({ startField, endField }: MacroConfig): JiraSourcePorts['chosen'] => ({
  ...(startField === undefined ? {} : { chosenStart: startField }),
  ...(endField === undefined ? {} : { chosenEnd: endField }),
});

/** How reads reach Jira, are shared among frames, and reach what Waymark itself counted. */
export type JiraSourcePorts = {
  readonly connection: Connection;
  readonly share: Share;
  /** Where the days of the plan are kept, as the macro's configuration says. */
  readonly chosen: Pick<ChosenFields, 'chosenStart' | 'chosenEnd'>;
  /** How past months stood; undefined where nobody can tell: a trend that is missing takes no number along. */
  readonly askShares: (projectId: string, asOf: CalendarDay) => Promise<Shares | undefined>;
};

/** Reads from Jira as the person who looks; what another frame of theirs reads just now, not again. */
export function makeJiraSource({ connection, ...ports }: JiraSourcePorts): MacroSource {
  const { share, chosen, askShares } = ports;
  let siteFields: Promise<SiteFields> | undefined;
  const knownFields = (): Promise<SiteFields> =>
    (siteFields ??= share('fields', () => readFields(connection)).then((fields) =>
      findSiteFields(fields, chosen),
    ));
  let found: ReturnType<typeof findBrowsableProject> | undefined;
  const readOnce = (key: string): ReturnType<typeof findBrowsableProject> =>
    (found ??= share(`project ${key}`, () =>
      findBrowsableProject(connection, key, [propertyKeys.settings, propertyKeys.metrics]),
    ));
  return {
    readProject: async (key) => {
      const answer = await readOnce(key);
      if (answer === undefined)
        throw new Fault('PROJECT_HIDDEN', 'The project is gone, or hidden from the person.');
      return answer.project;
    },
    findFilterOfBoard: (boardId) =>
      share(`board ${boardId}`, () => findFilterOfBoard(connection, boardId)),
    readStatuses: (key) => share(`statuses ${key}`, () => readStatuses(connection, key)),
    readVersions: (key) => share(`versions ${key}`, () => readVersions(connection, key)),
    readSettings: async (key) => {
      const settings = parseSettings((await readOnce(key))?.properties[propertyKeys.settings]);
      return settings.ok ? settings.value : defaultSettings;
    },
    readMetrics: async (key) =>
      readMetricsCopy((await readOnce(key))?.properties[propertyKeys.metrics]),
    readNames: async (ids) => {
      const people = await share(`people ${ids.join()}`, () => readPeople(connection, ids));
      return new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
    },
    readShares: (projectId, asOf) =>
      share(`shares ${projectId} ${asOf}`, () => askShares(projectId, asOf)),
    readIssues: async (jql, onProgress) => {
      const site = await knownFields();
      const fields = [...systemFields, ...fieldIdsOf(site)];
      return share(
        `issues ${fields.join()} ${jql}`,
        (tell) =>
          readAllIssues(connection, {
            ...{ jql, fields, properties: macroProperties, siteFields: site },
            onProgress: tell,
          }),
        onProgress,
      );
    },
    readHistories: async (ids, fields) => {
      const site = await knownFields();
      const names = new Map(
        fields.flatMap((field) => idsOf(field, site).map((id) => [id, field] as const)),
      );
      return share(`changes ${[...names.keys()].join()} ${await digestOf(ids)}`, () =>
        namedHistories(connection, ids, names),
      );
    },
  };
}
