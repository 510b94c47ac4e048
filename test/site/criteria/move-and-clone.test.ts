import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

describe('the menu of a work item', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await site.stop();
  });

  const send = (path: string, form: Record<string, string>) =>
    site.as('product-owner').fetch(path, {
      ...{ method: 'POST', body: new URLSearchParams(form).toString(), redirect: 'manual' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const apply = async (
    person: 'admin' | 'product-owner',
    kind: string,
    subjectId: string,
    changes: readonly object[],
  ) => {
    const module = kind === 'settings' ? 'project-settings' : 'project-page';
    const operations = changes.map((change, at) => ({
      ...{ clientId: `testmove${kind}`, seq: at + 1, change },
    }));
    const sent = { kind, subjectId, operations };
    expect(await site.as(person).invoke(module, 'record.apply', sent)).toMatchObject({ ok: true });
  };
  const read = async (path: string) =>
    (await (await site.as('product-owner').fetch(path)).json()) as Record<string, unknown>;

  it('says before a move what changes, and leads to where the work item is then', async () => {
    const page = await site.as('product-owner').fetch('/browse/PAY-14/move?project=SHOP');
    const words = await page.text();
    expect(words).toContain('SHOP has no “In Review”. Status there');
    expect(words).toContain('Left behind: parent PAY-4, component Checkout, fix version 3.2.');
    const form = { project: 'SHOP', type: '10011', from: '10001', status: '10011' };
    const answer = await send('/_page/issue/PAY-14/move', form);
    expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({
      status: 303,
      to: expect.stringMatching(/^\/browse\/SHOP-\d+$/) as string,
    });
    expect(await read('/rest/api/3/issue/PAY-14?fields=status,project')).toMatchObject({
      fields: { status: { id: '10011' }, project: { key: 'SHOP' } },
    });
  });

  it('lets search forget a score that was given on the scale of the project it left', async () => {
    await apply('admin', 'settings', '10001', [
      { type: 'set', path: ['scoring', 'scale'], value: [1, 2, 4, 8, 16] },
    ]);
    const { id } = (await read('/rest/api/3/issue/PAY-15?fields=summary')) as { id: string };
    const columns = ['userBusinessValue', 'timeCriticality', 'riskReduction', 'jobSize'];
    await apply(
      'product-owner',
      'scoring',
      id,
      columns.map((column) => ({ type: 'score', column, value: 2 })),
    );
    const copy = async () =>
      (await read(`/rest/api/3/issue/${id}/properties/waymark.scoring`))['value'] as object;
    expect(await copy()).toMatchObject({ wsjf: 3, costOfDelay: 6 });
    await send('/_page/issue/PAY-15/move', {
      ...{ project: 'SHOP', type: '10011', from: '10000', status: '10010' },
    });
    for (let tried = 0; tried < 400 && 'wsjf' in (await copy()); tried += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const after = await copy();
    expect(after).toMatchObject({ userBusinessValue: 2, jobSize: 2 });
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining(['wsjf']));
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining(['costOfDelay']));
  });

  it('offers no move to a viewer, and says who may', async () => {
    const viewer = site.as('viewer');
    expect(await (await viewer.fetch('/browse/PAY-12')).text()).not.toContain('More actions');
    const page = await viewer.fetch('/browse/PAY-12/move');
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('You may not move work items of PAY.');
  });

  it('offers an epic only the projects that have epics', async () => {
    const page = await (await site.as('product-owner').fetch('/browse/PAY-1/move')).text();
    const offered = [...page.matchAll(/<option value="([A-Z]+)"/g)].map(([, key]) => key);
    expect(offered).toContain('SHOP');
    expect(offered).not.toContain('OPS');
    expect(page).not.toContain('in no other project');
  });

  it('clones with fields and properties, linked to the original', async () => {
    const property = '/rest/api/3/issue/PAY-12/properties/team.note';
    const value = { text: 'Ask legal first' };
    await site.as('product-owner').fetch(property, { method: 'PUT', body: JSON.stringify(value) });
    const answer = await send('/_page/issue/PAY-12/clone', {});
    const key = answer.headers.get('location')?.split('/').at(-1) ?? '';
    expect(await read(`/rest/api/3/issue/${key}?properties=team.note`)).toMatchObject({
      fields: {
        summary: 'CLONE - Pay with one tap on the basket page',
        ...{ parent: { key: 'PAY-4' }, customfield_10028: 5, labels: ['checkout', 'conversion'] },
        issuelinks: [{ type: { name: 'Cloners' }, outwardIssue: { key: 'PAY-12' } }],
      },
      properties: { 'team.note': value },
    });
  });
});
