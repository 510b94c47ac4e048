import { createAgileClient } from 'jira.js/agile';
import { createCloudClient } from 'jira.js/cloud';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

/** A client that nobody here wrote, which throws on every answer of another shape than Jira's. */
describe('a Jira client with schemas', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await site.stop();
  });

  const connect = (name = 'ana') => {
    const config = {
      host: site.url,
      auth: { type: 'basic', email: `${name}@example.com`, apiToken: name },
      onSchemaMismatch: 'throw',
    } as const;
    return { jira: createCloudClient(config), agile: createAgileClient(config) };
  };

  it('learns the site', async () => {
    const { jira } = connect();
    expect(await jira.myself.getCurrentUser()).toMatchObject({ accountId: 'acc-ana' });
    expect((await jira.serverInfo.getServerInfo()).deploymentType).toBe('Cloud');
    expect((await jira.projects.searchProjects({ expand: 'lead,issueTypes' })).total).toBe(4);
    expect((await jira.projects.getProject({ projectIdOrKey: 'PAY' })).key).toBe('PAY');
    expect(await jira.projects.getAllStatuses({ projectIdOrKey: 'PAY' })).toHaveLength(5);
    expect((await jira.projects.getHierarchy({ projectId: 10000 })).hierarchy).toHaveLength(3);
    expect((await jira.issueFields.getFields()).length).toBeGreaterThan(30);
    expect((await jira.issueFields.getFieldsPaginated({ type: ['custom'] })).total).toBe(10);
    expect(await jira.issueTypes.getIssueAllTypes()).toHaveLength(10);
    expect(await jira.workflowStatuses.getStatuses()).toHaveLength(8);
    expect((await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes).toHaveLength(4);
    expect((await jira.users.getUser({ accountId: 'acc-ben' })).displayName).toBe('Ben Carter');
    expect(await jira.userSearch.findUsers({ query: 'ben' })).toHaveLength(1);
    const { permissions } = await jira.permissions.getMyPermissions({
      permissions: 'EDIT_ISSUES',
      projectKey: 'PAY',
    });
    expect(permissions?.['EDIT_ISSUES']?.havePermission).toBe(true);
  });

  it('learns who is in a role, as an administrator of the project alone', async () => {
    const { projectRoles } = connect('priya').jira;
    const project = { projectIdOrKey: 'PAY' };
    expect(await projectRoles.getProjectRoles(project)).toHaveProperty('Developers');
    const role = { ...project, id: 10004 };
    expect((await projectRoles.getProjectRole(role)).actors).toHaveLength(2);
    await expect(connect().jira.projectRoles.getProjectRole(role)).rejects.toThrow('404');
  });

  it('reads work items page by page', async () => {
    const { jira } = connect();
    const jql = 'project = PAY ORDER BY Rank ASC';
    const keys: unknown[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        ...{ jql, maxResults: 40, fields: ['*all'], properties: ['waymark.criteria'] },
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      keys.push(...(page.issues ?? []).map(({ key }) => key));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    expect(new Set(keys).size).toBe(95);
    expect((await jira.issueSearch.countIssues({ jql: 'project = PAY' })).count).toBe(95);
    const { issues } = await jira.issues.bulkFetchIssues({
      issueIdsOrKeys: ['PAY-12', 'PAY-7'],
      fields: ['*all'],
      expand: ['changelog'],
    });
    expect(issues).toHaveLength(2);
    const one = await jira.issues.getIssue({
      issueIdOrKey: 'PAY-41',
      expand: 'names,schema,changelog,transitions,editmeta',
    });
    expect(one.key).toBe('PAY-41');
    expect((await jira.issues.getChangeLogs({ issueIdOrKey: 'PAY-12' })).total).toBeGreaterThan(0);
    expect(
      (await jira.issues.getBulkChangelogs({ issueIdsOrKeys: ['PAY-12', 'PAY-41'] }))
        .issueChangeLogs,
    ).toHaveLength(2);
  });

  it('lives through the life of a story', async () => {
    const { jira } = connect();
    const project = { key: 'PAY' };
    await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'PAY' });
    await jira.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: 'PAY',
      issueTypeId: '10001',
    });
    const { key: created } = await jira.issues.createIssue({
      fields: {
        project,
        issuetype: { name: 'Story' },
        summary: 'Pay by voice',
        parent: { key: 'PAY-4' },
      },
    });
    const key = created;
    await jira.issues.editIssue({ issueIdOrKey: key, fields: { customfield_10028: 3 } });
    await jira.issues.getEditIssueMeta({ issueIdOrKey: key });
    await jira.issueProperties.setIssueProperty({
      issueIdOrKey: key,
      propertyKey: 'waymark.test',
      body: { open: 2 },
    });
    expect(
      (
        await jira.issueProperties.getIssueProperty({
          issueIdOrKey: key,
          propertyKey: 'waymark.test',
        })
      ).value,
    ).toEqual({ open: 2 });
    expect(
      (await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key })).keys,
    ).toHaveLength(1);
    await jira.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: 'PAY-12' },
      outwardIssue: { key },
    });
    const linked = await jira.issues.getIssue({
      issueIdOrKey: key,
      fields: ['issuelinks', 'status'],
    });
    const [link] = (linked.fields?.['issuelinks'] ?? []) as { id: string }[];
    expect((await jira.issueLinks.getIssueLink({ linkId: link?.id ?? '' })).type?.name).toBe(
      'Blocks',
    );
    await jira.issueLinks.deleteIssueLink({ linkId: link?.id ?? '' });
    const { transitions = [] } = await jira.issues.getTransitions({
      issueIdOrKey: key,
      expand: 'transitions.fields',
    });
    const done = transitions.find(({ name }) => name === 'Done');
    await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: done?.id ?? '' } });
    const body = {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Done.' }] }],
    };
    await jira.issueComments.addComment({ issueIdOrKey: key, body });
    expect((await jira.issueComments.getComments({ issueIdOrKey: key })).total).toBe(1);
    await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      object: { url: 'https://example.com', title: 'Sketch' },
    });
    await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key });
    await connect('priya').jira.issues.deleteIssue({ issueIdOrKey: key });
  });

  it('finds filters, evaluates expressions and moves a work item', async () => {
    const { jira } = connect();
    const expand = 'description,owner,jql,sharePermissions,favourite,viewUrl,searchUrl';
    expect((await jira.filters.getFiltersPaginated({ expand })).total).toBeGreaterThan(4);
    expect((await jira.filters.getFilter({ id: 10100 })).name).toBe('Checkout this quarter');
    expect((await jira.filters.getMyFilters({})).length).toBeGreaterThan(0);
    expect((await jira.filters.getFavouriteFilters({})).length).toBeGreaterThan(0);
    const { value } = await jira.jiraExpressions.evaluateJSISJiraExpression({
      ...{ expression: 'issue.labels.length', context: { issue: { key: 'PAY-12' } } },
      expand: 'meta.complexity',
    });
    expect(value).toBe(2);
    const { taskId = '' } = await jira.issueBulkOperations.submitBulkMove({
      targetToSourcesMapping: {
        'SHOP,10011': {
          ...{ inferClassificationDefaults: true, inferFieldDefaults: true },
          ...{ inferStatusDefaults: true, inferSubtaskTypeDefault: true },
          issueIdsOrKeys: ['PAY-86'],
        },
      },
    });
    const progress = await jira.issueBulkOperations.getBulkOperationProgress({ taskId });
    expect(progress.processedAccessibleIssues).toHaveLength(1);
    const moved = await jira.issues.getIssue({ issueIdOrKey: 'PAY-86', fields: ['*all'] });
    expect(moved.key).toMatch(/^SHOP-/);
  });

  it('plans versions, sprints and rank', async () => {
    const { jira, agile } = connect('priya');
    const version = await jira.projectVersions.createVersion({
      projectId: 10000,
      name: '5.0',
      releaseDate: '2031-01-01',
    });
    await jira.projectVersions.updateVersion({ id: version.id ?? '', body: { released: true } });
    expect(await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'PAY' })).toHaveLength(
      6,
    );
    expect(
      (await jira.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'PAY' })).total,
    ).toBe(6);
    expect((await agile.board.getAllBoards({ projectKeyOrId: 'PAY' })).values).toHaveLength(1);
    const configuration = await agile.board.getConfiguration({ boardId: 1 });
    expect(configuration.estimation?.field?.fieldId).toBe('customfield_10028');
    expect((await agile.board.getAllSprints({ boardId: 1, state: 'active' })).values).toHaveLength(
      1,
    );
    const sprint = await agile.sprint.createSprint({ name: 'PAY Sprint 27', originBoardId: 1 });
    await agile.sprint.moveIssuesToSprintAndRank({ sprintId: sprint.id ?? 0, issues: ['PAY-33'] });
    expect(
      (await agile.board.getIssuesForBoard({ boardId: 1, maxResults: 10 })).issues,
    ).toHaveLength(10);
    expect((await agile.board.getIssuesForBacklog({ boardId: 1 })).issues.length).toBeGreaterThan(
      10,
    );
    expect((await agile.epic.getIssuesForEpic({ epicIdOrKey: 'PAY-6' })).issues).toHaveLength(5);
    await agile.issue.rankIssues({ issues: ['PAY-89'], rankBeforeIssue: 'PAY-7' });
    await agile.issue.estimateIssueForBoard({ issueIdOrKey: 'PAY-7', boardId: 1, value: '5' });
    const estimation = await agile.issue.getIssueEstimationForBoard({
      issueIdOrKey: 'PAY-7',
      boardId: 1,
    });
    expect(estimation.value).toBe(5);
  });
});
