import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Act, Sent } from '../jira/issue-actions';
import type { Draw } from '../routes';
import type { Look } from '../viewer';
import { editPage, newPage } from './edit-page';
import { exportPage } from './export-page';
import type { RestPage } from './wiki-look';
import { readPage } from './wiki-look';
import { historyPage, overviewPage, searchPage, spacesPage, viewPage } from './wiki-pages';

const one = (sent: Sent, name: string): string => sent.get(name)?.at(-1) ?? '';

const emptyDocument = JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'paragraph' }] });

const addressOf = (page: RestPage): string => `/wiki${page._links.webui}`;

async function create(
  look: Look,
  page: { spaceId: string; title: string; value: string; parentId?: string },
) {
  const { value, ...rest } = page;
  const body = { representation: 'atlas_doc_format', value };
  return look.rest.send<RestPage>('POST', '/wiki/api/v2/pages', {
    ...{ ...rest, status: 'current', body },
  });
}

type Change = { title: string; value: string; version: number; message: string };

async function change(look: Look, id: string, { title, value, version, message }: Change) {
  return look.rest.send<RestPage>('PUT', `/wiki/api/v2/pages/${id}`, {
    ...{ id, status: 'current', title, version: { number: version, message } },
    body: { representation: 'atlas_doc_format', value },
  });
}

async function copy(look: Look, id: string): Promise<string> {
  const { page, pages, document } = await readPage(look, id);
  const taken = new Set(pages.map(({ title }) => title.toLowerCase()));
  let title = `Copy of ${page.title}`;
  for (let n = 2; taken.has(title.toLowerCase()); n += 1)
    title = `Copy ${String(n)} of ${page.title}`;
  const parent = page.parentId === null ? {} : { parentId: page.parentId };
  const value = JSON.stringify(document);
  return addressOf(await create(look, { spaceId: page.spaceId, title, value, ...parent }));
}

async function restore(look: Look, id: string, version: string): Promise<string> {
  const [old, now] = await Promise.all([readPage(look, id, version), readPage(look, id)]);
  const page = await change(look, id, {
    ...{ title: old.page.title, value: JSON.stringify(old.document) },
    ...{ version: now.page.version.number + 1, message: `Version ${version} restored` },
  });
  return addressOf(page);
}

/** The pages of Confluence and what their forms do. */
export function createWikiRoutes(draw: Draw, act: Act): Hono {
  const id = (context: Context) => context.req.param('id') ?? '';
  const key = (context: Context) => context.req.param('key') ?? '';
  const app = new Hono();
  const get = (paths: readonly string[], page: Parameters<Draw>[0]) => {
    for (const path of paths) app.get(path, draw(page));
  };
  const space = '/wiki/spaces/:key';
  const page = `${space}/pages/:id`;
  for (const path of ['/wiki', '/wiki/', '/wiki/home'])
    app.get(path, (context) => context.redirect('/wiki/spaces'));
  get(['/wiki/spaces'], spacesPage);
  get(['/wiki/search'], (look, { req }) => searchPage(look, req.query('text') ?? ''));
  get([space, `${space}/overview`, `${space}/pages`], (look, at) => overviewPage(look, key(at)));
  get([`${space}/pages/create`], (look, at) => newPage(look, key(at)));
  get([`${space}/pages/edit-v2/:id`], (look, at) => editPage(look, id(at)));
  get(['/wiki/pages/editpage.action'], (look, { req }) =>
    editPage(look, req.query('pageId') ?? ''),
  );
  get(['/wiki/pages/viewpage.action'], (look, { req }) =>
    viewPage(look, req.query('pageId') ?? ''),
  );
  get([`${page}/history`], (look, at) => historyPage(look, id(at)));
  get([`${page}/export`], (look, at) => exportPage(look, id(at), at.req.query('as')));
  get([page, `${page}/:title`], (look, at) => viewPage(look, id(at), at.req.query('version')));

  app.post(
    '/_page/wiki/create',
    act(async (look, sent) => {
      const spaceId = one(sent, 'space');
      const made = await create(look, { spaceId, title: one(sent, 'title'), value: emptyDocument });
      return addressOf(made).replace(/\/pages\/.*/, `/pages/edit-v2/${made.id}`);
    }),
  );
  app.post(
    '/_page/wiki/:id/publish',
    act(async (look, sent, context) => {
      const value = one(sent, 'document');
      const version = Number(one(sent, 'version')) + 1;
      const title = one(sent, 'title');
      return addressOf(await change(look, id(context), { title, value, version, message: '' }));
    }),
  );
  app.post(
    '/_page/wiki/:id/copy',
    act((look, _sent, context) => copy(look, id(context))),
  );
  app.post(
    '/_page/wiki/:id/restore',
    act((look, sent, context) => restore(look, id(context), one(sent, 'version'))),
  );
  app.post(
    '/_page/wiki/:id/remove',
    act(async (look, _sent, context) => {
      await look.rest.send('DELETE', `/wiki/api/v2/pages/${id(context)}`);
      return '/wiki/spaces';
    }),
  );
  return app;
}
