import { addComment } from '#atlassian/jira/issue/add-comment';
import { createPeer, relateIssues } from '#atlassian/jira/issue/create-peer';
import { createSubtask } from '#atlassian/jira/issue/create-subtask';
import { editIssue } from '#atlassian/jira/issue/edit-issue';
import { findFinishes, finishIssue } from '#atlassian/jira/issue/finish-issue';
import { arePanelsPinned, pinPanels } from '#atlassian/jira/project/panel-pins';
import { writeIssueProperty } from '#atlassian/jira/issue/properties';
import { bulkFetchIssues } from '#atlassian/jira/query/search-issues';
import { writeIssueProperties } from '#atlassian/jira/issue/write-issue-properties';
import { send } from '#atlassian/send';
import { rejectionComment } from '#domain/criteria/rejection-comment';
import type { Desk } from './desk';
import { newStory } from './desk';
import type { Saving } from './saving';

/** What pages save in Jira itself, as the person who looks. */
export const savingsInJira: readonly Saving[] = [
  {
    what: 'a field of a work item',
    async lay(desk, turn) {
      const id = await newStory(desk);
      const summary = `Saved ${String(turn)}`;
      return {
        save: () => desk.insist(() => editIssue(desk.jiraAs('product-owner'), id, { summary })),
        async kept() {
          const path = `/rest/api/3/issue/${id}?fields=summary&expand=changelog`;
          const { fields, changelog } = await desk.ask<Edited>('GET', path);
          return [fields.summary, changelog.histories.length];
        },
        expected: [summary, 1],
      };
    },
  },
  {
    what: 'the comment that tells why a criterion was rejected',
    async lay(desk) {
      const id = await newStory(desk);
      const body = rejectionComment({ criterion: 'Pays', reason: 'It does not', people: [] });
      const count = async () => (await fieldsOf(desk, id)).comment.comments.length;
      return {
        save: () =>
          once(desk, {
            isDone: async () => (await count()) > 0,
            act: () => addComment(desk.jiraAs('product-owner'), id, body),
          }),
        kept: count,
        expected: 1,
      };
    },
  },
  {
    what: 'a sub-task and a linked work item, made of criteria',
    async lay(desk) {
      const id = await newStory(desk);
      const jira = desk.jiraAs('product-owner');
      const fields = ['project', 'issuetype', 'status', 'summary'];
      const [issue] = await desk.insist(() => bulkFetchIssues(jira, { ids: [id], fields }));
      if (issue === undefined) throw new Error('The story is not there.');
      const made = async () => {
        const { subtasks, issuelinks } = await fieldsOf(desk, id);
        return [
          subtasks.map((one) => one.fields.summary),
          issuelinks.map(({ outwardIssue }) => outwardIssue?.fields.summary),
        ] as const;
      };
      return {
        async save() {
          await once(desk, {
            isDone: async () => (await made())[0].length > 0,
            act: () => createSubtask(jira, issue, 'A part of it'),
          });
          await once(desk, {
            isDone: async () => (await made())[1].length > 0,
            act: async () =>
              relateIssues(jira, id, (await createPeer(jira, issue, 'Beside it')).id),
          });
        },
        kept: made,
        expected: [['A part of it'], ['Beside it']],
      };
    },
  },
  {
    what: 'a link to a design, a file, and a blocker that is taken away',
    async lay(desk) {
      const [id, blocker] = [await newStory(desk), await newStory(desk)];
      const blocks = { type: { name: 'Blocks' }, inwardIssue: { id: blocker } };
      const links = async () => (await fieldsOf(desk, id)).issuelinks;
      const designs = () =>
        desk.ask<readonly unknown[]>('GET', `/rest/api/3/issue/${id}/remotelink`);
      const files = async () => (await fieldsOf(desk, id)).attachment;
      await once(desk, {
        isDone: async () => (await links()).length > 0,
        act: () => lay(desk, '/rest/api/3/issueLink', { ...blocks, outwardIssue: { id } }),
      });
      const link = (await links())[0]?.id ?? '';
      const jira = desk.jiraAs('product-owner');
      const params = { issue: id };
      return {
        async save() {
          const object = { url: 'https://designs.example/7', title: 'Design' };
          await once(desk, {
            isDone: async () => (await designs()).length > 0,
            act: () => send(jira, 'addRemoteLink', { params, body: { object } }),
          });
          const file = { name: 'sketch.txt', content: new Blob(['a sketch']) };
          await once(desk, {
            isDone: async () => (await files()).length > 0,
            act: () => send(jira, 'attachFile', { params, file }),
          });
          await once(desk, {
            isDone: async () => (await links()).length === 0,
            act: () => send(jira, 'unlinkIssues', { params: { link } }),
          });
        },
        kept: async () => [
          (await designs()).length,
          (await files()).map(({ filename }) => filename),
          await links(),
        ],
        expected: [1, ['sketch.txt'], []],
      };
    },
  },
  {
    what: 'what search knows of one work item, and of several that are brought up to date',
    async lay(desk) {
      const ids = [await newStory(desk), await newStory(desk)];
      const jira = desk.jiraAs('product-owner');
      const [one, all] = ['waymark.one', 'waymark.all'];
      const value = { ready: 'yes' };
      return {
        async save() {
          for (const id of ids)
            await desk.insist(() => writeIssueProperty(jira, id, { propertyKey: one, value }));
          const issues = ids.map((issueId) => ({ issueId, properties: { [all]: value } }));
          await desk.insist(() => writeIssueProperties(jira, issues));
        },
        async kept() {
          const found = ids.map((id) =>
            desk.ask<WithProperties>('GET', `/rest/api/3/issue/${id}?properties=${one},${all}`),
          );
          return (await Promise.all(found)).map(({ properties }) => properties);
        },
        expected: ids.map(() => ({ [one]: value, [all]: value })),
      };
    },
  },
  {
    what: 'that a work item is finished',
    async lay(desk) {
      const id = await newStory(desk);
      const jira = desk.jiraAs('product-owner');
      const { ways } = await desk.insist(() => findFinishes(jira, id));
      const way = ways.find(({ name }) => name === 'Done');
      if (way === undefined) throw new Error('No way leads to Done.');
      const status = async () => (await fieldsOf(desk, id)).status.name;
      return {
        save: () =>
          once(desk, {
            isDone: async () => (await status()) === 'Done',
            act: () => finishIssue(jira, id, way),
          }),
        kept: status,
        expected: 'Done',
      };
    },
  },
  {
    what: 'that the panels are shown on every work item',
    async lay(desk) {
      const jira = desk.jiraAs('admin');
      const session = await desk.ask<{ appId: string; environmentId: string }>(
        'GET',
        '/_forge/session',
      );
      const place = { ...session, projectKey: 'SHOP' };
      return {
        save: () => desk.insist(() => pinPanels(jira, place)),
        kept: () => desk.insist(() => arePanelsPinned(jira, place)),
        expected: true,
      };
    },
  },
];

// Helpers

type Edited = {
  readonly fields: { readonly summary: string };
  readonly changelog: { readonly histories: readonly unknown[] };
};
type Titled = { readonly fields: { readonly summary: string } };
type Fields = {
  readonly status: { readonly name: string };
  readonly comment: { readonly comments: readonly unknown[] };
  readonly subtasks: readonly Titled[];
  readonly issuelinks: readonly { readonly id: string; readonly outwardIssue?: Titled }[];
  readonly attachment: readonly { readonly filename: string }[];
};
type WithProperties = { readonly properties: Readonly<Record<string, unknown>> };

async function fieldsOf(desk: Desk, id: string): Promise<Fields> {
  const path = `/rest/api/3/issue/${id}?fields=status,comment,subtasks,issuelinks,attachment`;
  return (await desk.ask<{ fields: Fields }>('GET', path)).fields;
}

type Act = { readonly isDone: () => Promise<boolean>; readonly act: () => Promise<unknown> };

/** Jira does twice what it is asked twice: whoever was not answered looks before they ask again. */
const once = (desk: Desk, { isDone, act }: Act): Promise<void> =>
  desk.insist(async () => {
    if (await isDone()) return;
    await act();
    if (!(await isDone())) throw new Error('It is not done.');
  });

/** Lays what a saving stands on, as an administrator. */
async function lay(desk: Desk, path: string, sent: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(sent) };
  const answer = await desk.site.as('admin').fetch(path, init);
  if (!answer.ok) throw new Error(await answer.text());
}
