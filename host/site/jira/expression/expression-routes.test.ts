import { siteUnderTest } from '../../../../test/site-under-test';

type Ask = ReturnType<typeof siteUnderTest>['ask'];

const evaluate = (ask: Ask, expression: string, more: object = {}) =>
  ask('ana', 'POST /rest/api/3/expression/evaluate', {
    ...{ expression, context: { issue: { key: 'PAY-41' } } },
    ...more,
  });

describe('a Jira expression', () => {
  it.each([
    ['issue.key', 'PAY-41'],
    ["issue.status.category.key == 'indeterminate'", true],
    ["issue.priority.name == 'Highest' || issue.assignee != null", true],
    ["issue.labels.includes('nothing')", false],
    ['issue.subtasks.length', 3],
    ['issue.subtasks.map(s => s.key)', ['PAY-93', 'PAY-94', 'PAY-95']],
    ["issue.subtasks.every((s) => s.issueType.name == 'Sub-task')", true],
    ['issue.epic.key == issue.parent.key && issue.parent.isEpic', true],
    ["issue.components.map(c => c.name).join(' and ')", 'Back office'],
    ['issue.fixVersions.some(v => v.released)', false],
    ['issue.description.plainText.trim().length > 20', true],
    ["issue.sprint.name.split(' ')[0]", 'PAY'],
    ['issue.customfield_10028 * 2 - 1 >= 3', true],
    ["issue.properties['waymark.none'] == null", true],
    ["issue.properties.get('waymark.none') == null", true],
    ['issue.created < new Date().minusDays(1)', true],
    ['issue.reporter == user', true],
    ['[1, 2].includes(2) ? issue.project.key : null', 'PAY'],
  ])('%s is %j', async (expression, value) => {
    expect(await evaluate(siteUnderTest().ask, expression)).toEqual({
      status: 200,
      body: { value },
    });
  });

  it('reads links as far as the reader sees them', async () => {
    const { ask } = siteUnderTest();
    const link = (key: string) =>
      ask('ana', 'POST /rest/api/3/issueLink', {
        ...{ type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: 'PAY-12' } },
      });
    await link('PAY-13');
    await link('PAY-63');
    const body = {
      expression: "issue.links.filter(l => l.type.name == 'Blocks').map(l => l.linkedIssue.key)",
      context: { issue: { key: 'PAY-12' } },
    };
    const path = 'POST /rest/api/3/expression/evaluate';
    const forAna = (await ask('ana', path, body)).body as { value: string[] };
    const forBen = (await ask('ben', path, body)).body as { value: string[] };
    expect(forAna.value).toEqual([...forBen.value, 'PAY-63']);
  });

  it.each([
    { expression: 'issue.colour', says: 'Unrecognized property of `issue`: "colour"' },
    { expression: 'issue.resolution.name', says: '“name” cannot be read from null' },
    { expression: 'issue.summary.repeat(3)', says: 'does not evaluate the method “repeat()”' },
    { expression: 'issue.summary >', says: 'ends too early' },
    { expression: 'board.name', says: 'names “board”' },
    { expression: `'${'x'.repeat(1000)}'`, says: 'limit: 1000 characters' },
    { expression: Array(101).fill('1').join('+'), says: 'limit: 100 leaves' },
    {
      expression: Array(11).fill("issue.properties['a']").join(' || '),
      says: 'more than 10 expensive operations',
    },
  ])('is refused with a reason: $says', async ({ expression, says }) => {
    expect(await evaluate(siteUnderTest().ask, expression)).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining(says) as string] },
    });
  });

  it.each([
    { given: 'a work item that is not there', context: { issue: { key: 'PAY-999' } }, status: 404 },
    { given: 'id and key at once', context: { issue: { key: 'PAY-1', id: 1 } }, status: 400 },
    { given: 'a sprint, which is not emulated', context: { sprint: 1 }, status: 501 },
  ])('answers $status given $given', async ({ context, status }) => {
    expect((await evaluate(siteUnderTest().ask, '1', { context })).status).toBe(status);
  });

  it('that answers a whole work item is not emulated', async () => {
    expect((await evaluate(siteUnderTest().ask, 'issue')).status).toBe(501);
  });

  it('tells how much it cost when asked', async () => {
    const { ask } = siteUnderTest();
    const body = {
      expression: "issue.properties['a'] == null",
      context: { issue: { key: 'PAY-1' } },
    };
    const path = 'POST /rest/api/3/expression/evaluate?expand=meta.complexity';
    expect((await ask('ana', path, body)).body).toMatchObject({
      meta: { complexity: { expensiveOperations: { value: 1, limit: 10 } } },
    });
  });
});
