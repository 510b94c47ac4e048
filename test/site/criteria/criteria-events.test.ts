import { criteriaSection } from '#contract/criteria/criteria-settings';
import type { PersonName, RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site.stop());

describe('the criteria of a work item that nobody looks at', () => {
  it('are remembered as they are when work starts, and show what is deleted afterwards', async () => {
    const id = await idOf('PAY-33');
    await change('criteria', id, [
      { type: 'add', lines: [{ id: 'pays', text: 'Pays by card' }], after: null },
      { type: 'tick', id: 'pays' },
    ]);
    await transition('PAY-33', 'In Progress');
    await document(id, ({ s }) => s !== undefined);
    await change('criteria', id, [
      { type: 'accept', ids: ['pays'] },
      { type: 'delete', ids: ['pays'] },
    ]);
    const { i, s } = await document(id, (found) => found.i.length === 0);
    expect(i).toEqual([]);
    expect(s?.l).toEqual([['pays', 'Pays by card']]);
  });

  it('are kept by a clone, with nothing met or accepted', async () => {
    const id = await idOf('PAY-34');
    await change('criteria', id, [
      { type: 'add', lines: [{ id: 'pays', text: 'Pays by card' }], after: null },
      { type: 'tick', id: 'pays' },
      { type: 'accept', ids: ['pays'] },
    ]);
    const original = await document(id, (found) => found.i[0]?.[3] === 'a');
    const clone = await create('PAY', [{ key: 'waymark.criteria', value: original }]);
    const copy = await document(clone, (found) => found.of === clone);
    expect(copy.i.map(([, , text, flags]) => `${text} ${flags}`)).toEqual(['Pays by card o']);
  });

  it('are kept by a move to another project, reset, and decided by who accepts there', async () => {
    const id = await idOf('PAY-14');
    const { id: shop } = (await json('/rest/api/3/project/SHOP')) as { id: string };
    const { accountId } = (await json('/rest/api/3/myself', 'developer')) as { accountId: string };
    await change('settings', shop, [
      { type: 'acceptance', rule: { by: 'people', accountIds: [accountId] } },
    ]);
    await change('criteria', id, [
      { type: 'add', lines: [{ id: 'pays', text: 'Pays by card' }], after: null },
      { type: 'tick', id: 'pays' },
      { type: 'accept', ids: ['pays'] },
    ]);
    await document(id, (found) => found.i[0]?.[3] === 'a');
    const form = { project: 'SHOP', type: '10011', from: '10001', status: '10011' };
    await site.as('product-owner').fetch('/_page/issue/PAY-14/move', {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(form).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { i } = await document(id, (found) => found.i[0]?.[3] === 'o');
    expect(i.map(([, , text, flags]) => `${text} ${flags}`)).toEqual(['Pays by card o']);
    await change('criteria', id, [{ type: 'tick', id: 'pays' }]);
    const accept = { type: 'accept', ids: ['pays'] };
    expect(await change('criteria', id, [accept], 'product-owner')).toMatchObject([
      { result: 'refused', problem: { code: 'MAY_NOT_ACCEPT' } },
    ]);
    expect(await change('criteria', id, [accept], 'developer')).toMatchObject([
      { result: 'applied' },
    ]);
    await change('settings', shop, [{ type: 'acceptance', rule: { by: 'editors' } }]);
  });

  it('tell their progress to cards only where the project asks for it, and nothing to the history', async () => {
    const id = await create('PAY', []);
    const { id: project } = (await json('/rest/api/3/project/PAY')) as { id: string };
    const lines = ['one', 'two'].map((line) => ({ id: line, text: line }));
    const show = (value: boolean) =>
      change('settings', project, [
        { type: 'set', path: [criteriaSection, 'showsOnCards'], value },
      ]);
    await change('criteria', id, [{ type: 'add', lines, after: null }]);
    expect(await onCard(id)).toEqual({ words: null, histories: 0 });
    expect(await fill(project, [id])).toMatchObject({ error: { code: 'PROGRESS_NOT_ON_CARDS' } });
    await show(true);
    expect(await fill(project, [id], 'developer')).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    const elsewhere = await create('SHOP', []);
    await change('criteria', elsewhere, [{ type: 'add', lines, after: null }]);
    expect(await fill(project, [id, elsewhere])).toEqual({ ok: true, value: { written: 1 } });
    expect(await onCard(id)).toEqual({ words: '0 of 2 met', histories: 0 });
    expect(await onCard(elsewhere)).toEqual({ words: null, histories: 0 });
    expect(await fill(project, [id])).toEqual({ ok: true, value: { written: 0 } });
    await change('criteria', id, [{ type: 'tick', id: 'one' }]);
    expect(await onCard(id)).toEqual({ words: '1 of 2 met', histories: 0 });
    const row = await site.as('admin').fetch('/jira/software/projects/PAY/boards/1/backlog');
    expect(await row.text()).toContain('1 of 2 met');
    await show(false);
    await change('criteria', id, [{ type: 'tick', id: 'two' }]);
    expect(await onCard(id)).toEqual({ words: '1 of 2 met', histories: 0 });
    await show(true);
    await change('criteria', id, [{ type: 'delete', ids: ['one', 'two'] }]);
    expect(await onCard(id)).toEqual({ words: null, histories: 0 });
    await show(false);
  });

  it('are those of the automatic template on a new one', async () => {
    const project = (await json('/rest/api/3/project/SHOP')) as { id: string };
    const lines = { legal: { text: 'Legal has seen it', isLocked: true } };
    const value = { name: 'All', isAutomatic: true, lines };
    await change('settings', project.id, [
      { type: 'set', path: [criteriaSection, 'templates', 'all'], value },
    ]);
    const created = await create('SHOP', []);
    const { i } = await document(created, (found) => found.i.length > 0);
    expect(i.map(([, , text, flags]) => `${text} ${flags}`)).toEqual(['Legal has seen it ol']);
    const lineId = i[0]?.[0] ?? '';
    const [refusal] = await change('criteria', created, [{ type: 'delete', ids: [lineId] }]);
    expect(refusal).toMatchObject({ result: 'refused', problem: { code: 'CRITERION_LOCKED' } });
    const [waived] = await change('criteria', created, [
      { type: 'waive', id: lineId, reason: 'Nothing legal in it' },
    ]);
    expect(waived).toMatchObject({ result: 'applied' });
  });
});

// Helpers

type Document = {
  readonly of?: string;
  readonly i: readonly (readonly [id: string, order: string, text: string, flags: string])[];
  readonly s?: { readonly l: readonly unknown[] };
};

async function json(path: string, as: PersonName = 'admin'): Promise<unknown> {
  const answer = await site.as(as).fetch(path);
  return answer.json();
}

/** What the app's field says of a work item, and how many entries its history has. */
async function onCard(id: string): Promise<{ words: unknown; histories: number }> {
  const fields = (await json('/rest/api/3/field')) as readonly { id: string; name: string }[];
  const field = fields.find(({ name }) => name === 'Criteria progress')?.id ?? '';
  const found = (await json(`/rest/api/3/issue/${id}?fields=${field}&expand=changelog`)) as {
    readonly fields: Readonly<Record<string, unknown>>;
    readonly changelog: { readonly histories: readonly unknown[] };
  };
  return { words: found.fields[field], histories: found.changelog.histories.length };
}

const fill = (projectId: string, issueIds: readonly string[], as: PersonName = 'admin') =>
  site.as(as).invoke('project-settings', 'criteria.fillCards', { projectId, issueIds });

const idOf = async (key: string): Promise<string> =>
  ((await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string }).id;

let seq = 0;
async function change(
  kind: string,
  subjectId: string,
  changes: readonly object[],
  as: PersonName = 'admin',
) {
  const operations = changes.map((each) => ({
    clientId: 'test-client',
    seq: (seq += 1),
    change: each,
  }));
  const answer = await site
    .as(as)
    .invoke('criteria-panel', 'record.apply', { kind, subjectId, operations });
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: { outcomes: readonly unknown[] } }).value.outcomes;
}

async function document(id: string, isReached: (found: Document) => boolean): Promise<Document> {
  let value: Document | undefined;
  for (let tried = 0; tried < 400; tried += 1) {
    ({ value } = (await json(`/rest/api/3/issue/${id}/properties/waymark.criteria`)) as {
      value?: Document;
    });
    if (value !== undefined && isReached(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The copy stayed ${JSON.stringify(value)}.`);
}

async function create(project: string, properties: readonly object[]): Promise<string> {
  const fields = { project: { key: project }, issuetype: { name: 'Story' }, summary: 'Pays again' };
  const answer = await site
    .as('admin')
    .fetch('/rest/api/3/issue', { method: 'POST', body: JSON.stringify({ fields, properties }) });
  const created = (await answer.json()) as { id?: string };
  expect(created).toMatchObject({ id: expect.any(String) as string });
  return created.id ?? '';
}

async function transition(key: string, to: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await json(path)) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const id = transitions.find((one) => one.to.name === to)?.id;
  await site
    .as('admin')
    .fetch(path, { method: 'POST', body: JSON.stringify({ transition: { id } }) });
}
