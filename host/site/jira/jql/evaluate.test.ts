import { smallCatalog, smallStore } from '../../../../test/arbitraries/jira-catalog';
import type { SearchableStore } from '../issue/store';
import type { NewIssue } from '../issue/types';
import { compileJql } from './evaluate';

const day = (text: string) => Date.parse(`${text}T12:00:00Z`);

describe('compileJql', () => {
  it.each([
    { jql: 'project = PAY', finds: ['epic', 'card', 'receipt', 'voucher'] },
    { jql: 'project in (pay, 1)', finds: ['epic', 'card', 'receipt', 'voucher'] },
    { jql: 'key >= PAY-3', finds: ['receipt', 'voucher'] },
    { jql: 'issue in (PAY-1, PAY-2)', finds: ['epic', 'card'] },
    { jql: 'type = Epic', finds: ['epic'] },
    { jql: 'issuetype in standardIssueTypes()', finds: ['epic', 'card', 'receipt', 'voucher'] },
    { jql: 'statusCategory != Done', finds: ['epic', 'card', 'voucher'] },
    { jql: 'assignee = currentUser()', finds: ['card'] },
    { jql: 'assignee in membersOf(owners)', finds: ['card'] },
    { jql: 'assignee != Ana', finds: ['receipt'] },
    { jql: 'NOT assignee = Ana', finds: ['receipt'] },
    { jql: 'assignee is EMPTY', finds: ['epic', 'voucher'] },
    { jql: 'assignee in (EMPTY, Ben)', finds: ['epic', 'receipt', 'voucher'] },
    { jql: 'priority > Medium', finds: ['card'] },
    { jql: 'labels = MONEY', finds: ['card', 'receipt'] },
    { jql: 'labels not in (money)', finds: ['voucher'] },
    { jql: '"Epic Link" = PAY-1', finds: ['card', 'receipt'] },
    { jql: 'parentEpic = PAY-1', finds: ['epic', 'card', 'receipt'] },
    { jql: 'parent is EMPTY', finds: ['epic', 'voucher'] },
    { jql: 'sprint in openSprints()', finds: ['card'] },
    { jql: 'sprint not in closedSprints()', finds: ['card'] },
    { jql: 'fixVersion in unreleasedVersions(PAY)', finds: ['card'] },
    { jql: 'fixVersion = earliestUnreleasedVersion(PAY)', finds: ['card'] },
    { jql: 'due < "2026-04-01"', finds: ['card'] },
    { jql: 'due <= 30d', finds: ['card'] },
    { jql: 'created >= startOfMonth() and created < endOfMonth()', finds: ['receipt', 'voucher'] },
    { jql: 'resolved is not EMPTY', finds: ['receipt'] },
    { jql: '"Story Points" >= 5', finds: ['card'] },
    { jql: 'cf[10016] in (3, EMPTY)', finds: ['epic', 'receipt', 'voucher'] },
    { jql: '"Story Points[Number]" is EMPTY', finds: ['epic', 'voucher'] },
    { jql: 'flagged = Impediment', finds: ['voucher'] },
    { jql: '"Start date" = "2026-03-02"', finds: ['card'] },
    { jql: 'summary ~ "pays card"', finds: ['card'] },
    { jql: 'summary !~ card', finds: ['epic', 'receipt', 'voucher'] },
    { jql: 'description ~ cashier', finds: ['card'] },
    { jql: 'text ~ cashier', finds: ['card'] },
    { jql: 'comment ~ lovely', finds: ['receipt'] },
    { jql: 'attachments is not EMPTY', finds: ['receipt'] },
    { jql: 'issueLinkType = "is blocked by"', finds: ['receipt'] },
    { jql: 'issue in linkedIssues(PAY-2)', finds: ['receipt'] },
    { jql: 'issue in linkedIssues(PAY-2, "is blocked by")', finds: [] },
    { jql: 'waymarkOpen > 0', finds: ['card'] },
    { jql: 'issue.property[counters].open = 0', finds: ['receipt'] },
    { jql: 'waymarkReady = yes', finds: ['receipt'] },
    { jql: 'waymarkReady != yes', finds: ['card'] },
    { jql: 'status was "In Progress"', finds: ['receipt'] },
    { jql: 'status was "In Progress" by Ben', finds: ['receipt'] },
    { jql: 'status was "In Progress" before "2026-03-02"', finds: [] },
    { jql: 'status was not "In Progress"', finds: ['epic', 'card', 'voucher'] },
    {
      jql: 'status was in ("To Do") on "2026-03-01"',
      finds: ['epic', 'card', 'receipt', 'voucher'],
    },
    { jql: 'status changed to Done after "2026-03-05"', finds: ['receipt'] },
    { jql: 'status changed from "To Do" to Done', finds: [] },
    { jql: 'not status changed', finds: ['epic', 'card', 'voucher'] },
    { jql: 'type = Story and (labels = money or not due is EMPTY)', finds: ['card', 'receipt'] },
    { jql: 'not (labels = money or assignee = Ben)', finds: [] },
  ])('$jql', ({ jql, finds }) => {
    expect(found(jql)).toEqual([...finds].sort());
  });

  it.each([
    { jql: 'project = PAY order by Rank', is: ['epic', 'card', 'receipt', 'voucher'] },
    { jql: 'project = PAY order by key desc', is: ['voucher', 'receipt', 'card', 'epic'] },
    { jql: 'project = PAY', is: ['voucher', 'receipt', 'card', 'epic'] },
    { jql: 'type = Story order by priority desc', is: ['card', 'receipt', 'voucher'].sort() },
    { jql: 'type = Story order by cf[10016], key', is: ['receipt', 'card', 'voucher'] },
    { jql: 'type = Story order by "Story Points" desc, key', is: ['voucher', 'card', 'receipt'] },
    {
      jql: 'project = PAY order by waymarkOpen, key desc',
      is: ['receipt', 'card', 'voucher', 'epic'],
    },
    {
      jql: 'project = PAY order by status desc, created',
      is: ['receipt', 'epic', 'card', 'voucher'],
    },
    { jql: 'project = PAY order by assignee, summary', is: ['card', 'receipt', 'epic', 'voucher'] },
  ])('sorts by $jql', ({ jql, is }) => {
    expect(inOrder(jql).map((summary) => summary.split(' ')[0])).toEqual(is);
  });

  it.each([
    { jql: 'project = SHOP', says: "The value 'SHOP' does not exist for the field 'project'." },
    { jql: 'project = VAULT', says: "The value 'VAULT' does not exist for the field 'project'." },
    { jql: 'ripeness = 3', says: "Field 'ripeness' does not exist or you do not have permission" },
    { jql: 'summary = card', says: "The operator '=' is not supported by the 'summary' field." },
    { jql: 'sprint was 3', says: "History searches do not support the 'sprint' field." },
    { jql: 'key = PAY-99', says: "An issue with key 'PAY-99' does not exist for field 'key'." },
    { jql: 'created > soon', says: "Date value 'soon' for field 'created' is invalid." },
    { jql: 'assignee = hairdresser()', says: "Unable to find JQL function 'hairdresser()'." },
    {
      jql: 'issue in watchedIssues()',
      says: "does not emulate the JQL function 'watchedIssues()'",
    },
    { jql: 'votes > 3', says: "does not emulate searching by the JQL field 'votes'" },
    { jql: 'sprint = openSprints()', says: "does not support the list value 'openSprints()'" },
    { jql: 'reporter in currentUser()', says: "the non-list value 'currentUser()'" },
    { jql: 'waymarkOpen is EMPTY', says: "The operator 'is' is not supported" },
    { jql: 'project = PAY order by comment', says: "Not able to sort using field 'comment'." },
    { jql: 'project = PAY order by waymarkReady', says: 'Not able to sort' },
    { jql: 'project = PAY AND (', says: 'Error in the JQL Query' },
    {
      jql: 'project = PAY order by key, created, updated, due, status, type, summary, priority',
      says: 'at most 7 fields',
    },
  ])('refuses $jql', ({ jql, says }) => {
    const compiled = compileJql(jql, scope);
    expect(compiled.ok ? '' : compiled.errors.join(' ')).toContain(says);
  });

  it.each([
    { given: 'nested without end', jql: `${'('.repeat(5000)}project = PAY` },
    { given: 'longer than anybody writes', jql: `key in (${'PAY-1,'.repeat(40_000)}PAY-1)` },
  ])('refuses a query that is $given', ({ jql }) => {
    expect(compileJql(jql, scope).ok).toBe(false);
  });

  it('names everything that is wrong at once', () => {
    const compiled = compileJql('votes > 3 and ripeness = 3', scope);
    expect(compiled.ok ? [] : compiled.errors).toHaveLength(2);
  });

  it('knows when nothing restricts a query', () => {
    const compiled = compileJql('order by Rank', scope);
    expect(compiled.ok && compiled.value.isBounded).toBe(false);
  });
});

// Helpers

const card: NewIssue = {
  ...issue('card: pays by card'),
  ...{ parentId: '1', assigneeId: 'acc-ana', priorityId: '1', labels: ['money'], sprintIds: ['2'] },
  ...{ fixVersionIds: ['2'], dueDate: '2026-03-20' },
  custom: { customfield_10016: 8, customfield_10015: '2026-03-02' },
  body: { description: { type: 'doc', content: [{ type: 'text', text: 'The cashier waits.' }] } },
  properties: { counters: { open: 2, verdict: 'no' } },
};

const receipt: NewIssue = {
  ...issue('receipt: is printed'),
  ...{ parentId: '1', assigneeId: 'acc-ben', priorityId: '2', labels: ['Money', 'paper'] },
  ...{ statusId: '5', resolutionId: '1', resolvedMs: day('2026-03-08'), sprintIds: ['1'] },
  custom: { customfield_10016: 3 },
  createdMs: day('2026-03-01'),
  body: {
    comments: [{ id: '1', body: 'Lovely.', createdMs: 1, updatedMs: 1 }],
    attachments: [{ id: '1', filename: 'a.png', createdMs: 1, size: 1, mimeType: 'image/png' }],
  },
  properties: { counters: { open: 0, verdict: 'yes' } },
  histories: [step('2026-03-03', ['1', 'To Do'], ['3', 'In Progress'])].concat(
    step('2026-03-08', ['3', 'In Progress'], ['5', 'Done']),
  ),
};

const voucher: NewIssue = {
  ...issue('voucher: is taken'),
  ...{ labels: ['paper'], priorityId: '3', createdMs: day('2026-03-01') },
  custom: { customfield_10021: [{ id: '1', value: 'Impediment' }] },
};

function issue(summary: string): NewIssue {
  const createdMs = day('2026-02-10');
  return { projectId: '1', typeId: '11', statusId: '1', summary, createdMs };
}

type Value = readonly [id: string, name: string];

function step(on: string, [from, fromString]: Value, [to, toString]: Value) {
  const field = { field: 'status', fieldtype: 'jira' as const, fieldId: 'status' };
  const items = [{ ...field, from, fromString, to, toString }];
  return { authorId: 'acc-ben', createdMs: day(on), items };
}

function fill(store: SearchableStore): SearchableStore {
  store.createMany([
    {
      ...issue('epic: checkout'),
      id: '1',
      key: 'PAY-1',
      typeId: '10',
      createdMs: day('2026-02-01'),
    },
    { ...card, id: '2', key: 'PAY-2' },
    { ...receipt, id: '3', key: 'PAY-3' },
    { ...voucher, id: '4', key: 'PAY-4' },
    { ...issue('hidden'), projectId: '2', key: 'VAULT-1', assigneeId: 'acc-ana' },
  ]);
  store.link({ typeId: '1', inwardId: '2', outwardId: '3' });
  return store;
}

const scope = {
  store: fill(smallStore()),
  catalog: smallCatalog,
  caller: { kind: 'person', accountId: 'acc-ana', viaApp: false },
  accountId: 'acc-ana',
  nowMs: Date.parse('2026-03-11T10:00:00Z'),
} as const;

function inOrder(jql: string): string[] {
  const compiled = compileJql(jql, scope);
  if (!compiled.ok) throw new Error(compiled.errors.join(' '));
  return compiled.value.collect().map((entry) => entry.summary.split(':')[0] ?? '');
}

const found = (jql: string): string[] => inOrder(jql).sort();
