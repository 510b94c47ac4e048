import { Hono } from 'hono';
import type { Context } from 'hono';
import { PageProblem } from '../page-problem';
import type { Look } from '../viewer';

/** What a form sent: every name with its values, in order. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** Runs a form's work as the viewer and leads back to where it was sent from. */
export type Act = (
  work: (look: Look, sent: Sent, context: Context) => Promise<string | undefined>,
) => (context: Context) => Promise<Response>;

const one = (sent: Sent, name: string): string => sent.get(name)?.at(-1)?.trim() ?? '';

/** The value that REST expects for what a form sent under a field's name. */
function fieldValue(name: string, values: readonly string[]): unknown {
  const last = values.at(-1)?.trim() ?? '';
  switch (name) {
    case 'summary':
      return last;
    case 'description':
      return last === '' ? null : (JSON.parse(last) as unknown);
    case 'assignee':
      return last === '' ? null : { accountId: last };
    case 'priority':
      return { id: last };
    case 'parent':
      return last === '' ? null : { key: last };
    case 'security':
      return last === '' ? null : { id: last };
    case 'labels':
      return last.split(/\s+/).filter((label) => label !== '');
    case 'duedate':
      return last === '' ? null : last;
    default:
      if (last === '') return null;
      return /^-?\d+(\.\d+)?$/.test(last) ? Number(last) : last;
  }
}

async function moveToSprint(look: Look, key: string, sprint: string): Promise<void> {
  const path =
    sprint === '' ? '/rest/agile/1.0/backlog/issue' : `/rest/agile/1.0/sprint/${sprint}/issue`;
  await look.rest.send('POST', path, { issues: [key] });
}

async function edit(look: Look, key: string, sent: Sent): Promise<void> {
  if (sent.has('sprint')) await moveToSprint(look, key, one(sent, 'sprint'));
  const fields = Object.fromEntries(
    [...sent]
      .filter(([name]) => name !== 'sprint')
      .map(([name, values]) => [name, fieldValue(name, values)]),
  );
  if (Object.keys(fields).length > 0)
    await look.rest.send('PUT', `/rest/api/3/issue/${key}`, { fields });
}

async function create(look: Look, sent: Sent): Promise<string> {
  const summary = one(sent, 'summary');
  if (summary === '')
    throw new PageProblem(400, 'A work item needs a summary.', 'Type one and create it again.');
  const description = one(sent, 'description');
  const parent = one(sent, 'parent');
  const made = await look.rest.send<{ key: string }>('POST', '/rest/api/3/issue', {
    fields: {
      ...{ project: { key: one(sent, 'project') }, issuetype: { id: one(sent, 'type') }, summary },
      ...(description === '' ? {} : { description: fieldValue('description', [description]) }),
      ...(parent === '' ? {} : { parent: { key: parent } }),
    },
  });
  return `/browse/${made.key}`;
}

/** What the forms of Jira's pages do; each change goes through REST as the viewer. */
export function createIssueActions(act: Act): Hono {
  const at = (key: string) => `/browse/${key}`;
  const keyOf = (context: Context) => encodeURIComponent(context.req.param('key') ?? '');
  const onIssue = (work: (look: Look, key: string, sent: Sent) => Promise<unknown>) =>
    act(async (look, sent, context) => {
      const key = keyOf(context);
      const to = await work(look, key, sent);
      return typeof to === 'string' ? to : at(key);
    });
  const panelOf = async (look: Look, key: string, sent: Sent) => {
    const { id } = await look.rest.read<{ id: string }>(`/rest/api/3/issue/${key}`);
    return { id, panel: one(sent, 'panel') };
  };
  const app = new Hono();
  app
    .post('/_page/issue/:key/edit', onIssue(edit))
    .post(
      '/_page/issue/:key/transition',
      onIssue((look, key, sent) =>
        look.rest.send('POST', `/rest/api/3/issue/${key}/transitions`, {
          transition: { id: one(sent, 'transition') },
        }),
      ),
    )
    .post(
      '/_page/issue/:key/comment',
      onIssue((look, key, sent) =>
        look.rest.send('POST', `/rest/api/3/issue/${key}/comment`, {
          body: fieldValue('description', [one(sent, 'body')]),
        }),
      ),
    )
    .post(
      '/_page/issue/:key/link',
      onIssue((look, key, sent) => {
        const [name, direction] = one(sent, 'type').split(':');
        const other = { key: one(sent, 'other').toUpperCase() };
        const [inwardIssue, outwardIssue] =
          direction === 'outward' ? [{ key }, other] : [other, { key }];
        const body = { type: { name }, inwardIssue, outwardIssue };
        return look.rest.send('POST', '/rest/api/3/issueLink', body);
      }),
    )
    .post(
      '/_page/issue/:key/unlink',
      onIssue((look, _key, sent) =>
        look.rest.send('DELETE', `/rest/api/3/issueLink/${one(sent, 'link')}`),
      ),
    )
    .post(
      '/_page/issue/:key/add-panel',
      onIssue(async (look, key, sent) => {
        const { id, panel } = await panelOf(look, key, sent);
        look.parts.panels.add(id, panel);
        return `${at(key)}?added=${encodeURIComponent(panel)}`;
      }),
    )
    .post(
      '/_page/issue/:key/hide-panel',
      onIssue(async (look, key, sent) => {
        const { id, panel } = await panelOf(look, key, sent);
        look.parts.panels.remove(id, panel);
      }),
    )
    .post('/_page/create', act(create));
  return app;
}
