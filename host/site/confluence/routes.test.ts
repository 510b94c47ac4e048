import { administratorsGroup } from '../people/people';
import { createClock } from '../../clock';
import { openDatabase } from '../../store/database';
import type { Caller } from '../caller';
import { accountOf } from '../caller';
import { createRouter, runRoute } from '../router';
import { createConfluenceRoutes } from './routes';
import { seedConfluence } from './seed';
import { createConfluenceStore } from './store';

describe('createConfluenceRoutes', () => {
  it('shows a page with its body to someone without a login when its space is public', () => {
    const { ask, pageId } = site();
    const answer = ask(anonymous, 'GET', `/wiki/api/v2/pages/${pageId('Payments roadmap')}`, {
      query: 'body-format=atlas_doc_format',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      title: 'Payments roadmap',
      status: 'current',
      version: { number: 1 },
      body: { atlas_doc_format: { representation: 'atlas_doc_format' } },
    });
  });

  it.each([
    { given: 'anonymous', caller: { kind: 'anonymous', viaApp: false }, status: 404 },
    { given: 'a reader of the space', caller: person('acc-ben'), status: 404 },
    { given: 'the app itself', caller: { kind: 'app', viaApp: true }, status: 404 },
    { given: 'one who is named', caller: person('acc-ana'), status: 200 },
  ] as const)('answers $status for a restricted page given $given', ({ caller, status }) => {
    const { ask, pageId } = site();
    const path = `/wiki/api/v2/pages/${pageId('Budget for next year')}`;
    expect(ask(caller, 'GET', path).status).toBe(status);
  });

  it('keeps every version, and refuses a version that is not the next one', () => {
    const { ask, pageId } = site();
    const id = pageId('How we work');
    const path = `/wiki/api/v2/pages/${id}`;
    const change = (number: number) => ({
      ...{ id, status: 'current', title: 'How we work now', version: { number } },
      body: { representation: 'atlas_doc_format', value: adf('Changed') },
    });
    expect(ask(ana, 'PUT', path, { body: change(3) }).status).toBe(409);
    expect(ask(ana, 'PUT', path, { body: change(2) }).status).toBe(200);
    expect(ask(ana, 'GET', `${path}/versions`).body).toMatchObject({
      results: [{ number: 2 }, { number: 1 }],
    });
    expect(ask(ana, 'GET', path, { query: 'version=1' }).body).toMatchObject({
      title: 'How we work',
    });
  });

  it('moves a page under another one of its space, never below itself', () => {
    const { ask, pageId } = site();
    const [id, to, home] = ['How we work', 'Payments roadmap', 'Payments home'].map(pageId);
    const move = (page: string | undefined, parentId: string | undefined) => {
      const path = `/wiki/api/v2/pages/${page ?? ''}`;
      const { title, version } = ask(ana, 'GET', path).body as Shown;
      const number = version.number + 1;
      const body = { representation: 'atlas_doc_format', value: adf('Moved') };
      const sent = { id: page, status: 'current', title, parentId, version: { number }, body };
      return ask(ana, 'PUT', path, { body: sent });
    };
    expect(move(id, to)).toMatchObject({ status: 200, body: { parentId: to } });
    expect(ask(ana, 'GET', `/wiki/api/v2/pages/${id ?? ''}`).body).toMatchObject({ parentId: to });
    expect(move(to, id).status).toBe(400);
    expect(move(id, id).status).toBe(400);
    expect(move(id, home).status).toBe(200);
  });

  it('lets a reader without the right to edit look and not change', () => {
    const { ask, pageId } = site();
    const id = pageId('How we work');
    const body = { id, status: 'current', title: 'Mine', version: { number: 2 } };
    expect(ask(person('acc-nora'), 'GET', `/wiki/api/v2/pages/${id}`).status).toBe(200);
    expect(ask(person('acc-nora'), 'PUT', `/wiki/api/v2/pages/${id}`, { body }).status).toBe(404);
  });

  it('refuses a body that is no document', () => {
    const { ask, spaceId } = site();
    const value = JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'listItem' }] });
    const body = { spaceId, title: 'New', body: { representation: 'atlas_doc_format', value } };
    expect(ask(ana, 'POST', '/wiki/api/v2/pages', { body }).status).toBe(400);
  });

  it('pages through results with a relative address', () => {
    const { ask } = site();
    const first = ask(ana, 'GET', '/wiki/api/v2/pages', { query: 'limit=2' }).body as List;
    expect(first.results).toHaveLength(2);
    const [path = '', query = ''] = first._links.next?.split('?') ?? [];
    const second = ask(ana, 'GET', path, { query }).body as List;
    expect(second.results[0]?.id).not.toBe(first.results[0]?.id);
  });

  it('keeps content properties with versions of their own', () => {
    const { ask, pageId } = site();
    const path = `/wiki/api/v2/pages/${pageId('Payments roadmap')}/properties`;
    const added = ask(ana, 'POST', path, { body: { key: 'k', value: { a: 1 } } });
    expect(added.body).toMatchObject({ key: 'k', value: { a: 1 }, version: { number: 1 } });
    expect(ask(ana, 'POST', path, { body: { key: 'k', value: 2 } }).status).toBe(409);
    const one = `${path}/${(added.body as { id: string }).id}`;
    const change = (number: number) => ({ key: 'k', value: 2, version: { number } });
    expect(ask(ana, 'PUT', one, { body: change(1) }).status).toBe(409);
    expect(ask(ana, 'PUT', one, { body: change(2) }).body).toMatchObject({ value: 2 });
    expect(ask(ana, 'DELETE', one).status).toBe(204);
    expect(ask(ana, 'GET', path).body).toMatchObject({ results: [] });
  });

  it('says who may add pages to a space', () => {
    const { ask, spaceId } = site();
    const path = `/wiki/api/v2/spaces/${spaceId}/operations`;
    const read = { operation: 'read', targetType: 'space' };
    const create = { operation: 'create', targetType: 'page' };
    expect(ask(ana, 'GET', path).body).toEqual({ operations: [read, create] });
    expect(ask(anonymous, 'GET', path).body).toEqual({ operations: [read] });
  });

  it('tells administrators and the app of anyone whether they may read, and people of themselves', () => {
    const { ask, pageId } = site();
    const check = (title: string, identifier: string, operation = 'read') =>
      askAs(person('acc-admin'), title, { identifier, operation }).body;
    const askAs = (caller: Caller, title: string, { identifier = 'acc-ana', operation = 'read' }) =>
      ask(caller, 'POST', `/wiki/rest/api/content/${pageId(title)}/permission/check`, {
        body: { subject: { type: 'user', identifier }, operation },
      });
    const restricted = 'Budget for next year';
    expect(check(restricted, 'acc-admin')).toMatchObject({ hasPermission: true });
    expect(check(restricted, 'acc-ben')).toMatchObject({ hasPermission: false });
    expect(check(restricted, 'anonymous')).toMatchObject({ hasPermission: false });
    expect(check('Payments roadmap', 'anonymous')).toMatchObject({ hasPermission: true });
    expect(check('Payments roadmap', 'anonymous', 'update')).toMatchObject({
      hasPermission: false,
    });
    expect(askAs(theApp, 'Payments roadmap', {}).body).toMatchObject({ hasPermission: true });
    expect(askAs(ana, restricted, {}).body).toMatchObject({ hasPermission: true });
    expect(askAs(ana, 'Payments roadmap', { identifier: 'acc-ben' }).status).toBe(403);
  });

  it('tells a member who people are by name, and nobody from the street', () => {
    const { ask } = site();
    const path = '/wiki/api/v2/users-bulk';
    const body = { accountIds: ['acc-ana'] };
    expect(ask(person('acc-nora'), 'POST', path, { body })).toMatchObject({
      status: 200,
      body: { results: [{ accountId: 'acc-ana', email: '' }] },
    });
    expect(ask(anonymous, 'POST', path, { body }).status).toBe(404);
    expect(ask(ana, 'POST', path, { body: {} }).status).toBe(400);
  });
});

// Helpers

type List = { results: { id: string; title: string }[]; _links: { next?: string } };

type Shown = { title: string; version: { number: number } };

const theApp: Caller = { kind: 'app', viaApp: true };

function person(accountId: string): Caller {
  return { kind: 'person', accountId, viaApp: false };
}

const ana = person('acc-ana');
const anonymous: Caller = { kind: 'anonymous', viaApp: false };
const adf = (text: string) =>
  JSON.stringify({
    ...{ version: 1, type: 'doc' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });

function site() {
  const db = openDatabase(':memory:');
  const store = createConfluenceStore(db);
  seedConfluence(store, ['PAY', 'TEAM'], {
    ...{ authorId: 'acc-ana', now: '2026-03-09T10:00:00.000Z' },
    macro: { extensionKey: 'app/env/static/roadmap', title: 'Roadmap', config: { project: 'PAY' } },
  });
  const findPerson = (id: string) => ({
    ...{
      id,
      displayName: id,
      active: true,
      timeZone: 'UTC',
      groups: id === 'acc-admin' ? [administratorsGroup] : [],
    },
    accountType: 'atlassian' as const,
  });
  const router = createRouter(createConfluenceRoutes({ db, clock: createClock(), findPerson }));
  const ask = (
    caller: Caller,
    method: string,
    path: string,
    { query = '', body }: { query?: string; body?: unknown } = {},
  ) => {
    const found = router.find(method, path);
    if (!found) throw new Error(`No route for ${method} ${path}`);
    return runRoute(found.route, {
      ...{ params: found.params, query: new URLSearchParams(query), body, caller },
      ...{ accountId: accountOf(caller), headers: new Headers(), origin: 'http://localhost:4140' },
    });
  };
  const pageId = (title: string) => store.pages().find((page) => page.title === title)?.id ?? '';
  return { ask, pageId, spaceId: store.spaces()[0]?.id ?? '' };
}
