import { criteriaSection } from '#contract/criteria/criteria-settings';
import { markOf } from '#domain/criteria/template/template-mark';
import type { PersonName, RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;
let project: string;

beforeAll(async () => {
  site = await startSite();
  project = ((await json('/rest/api/3/project/PAY')) as { id: string }).id;
  await set(['story'], {
    name: 'Story',
    isLinked: true,
    lines: {
      legal: { text: 'Legal has seen it', isLocked: true, order: 'a0' },
      pays: { text: 'Pays by card', order: 'a1' },
    },
  });
});

afterAll(() => site.stop());

describe('a linked template', () => {
  it('is brought to the work items that use it, and taken back', async () => {
    const id = await idOf('PAY-36');
    await use(id);
    await set(['story', 'lines', 'pays'], { text: 'Pays by card or bill', order: 'a1' });
    await set(['story', 'lines', 'mails'], { text: 'Sends a receipt', order: 'a2' });

    const counts = { reworded: 1, added: 1, removed: 0, kept: 0 };
    expect(await follow([id], 'look')).toMatchObject({ ok: true, value: [{ counts }] });
    expect(await lines(id)).toEqual(['Legal has seen it', 'Pays by card']);

    expect(await follow([id], 'bring')).toMatchObject({ ok: true, value: [{ counts }] });
    const brought = ['Legal has seen it', 'Pays by card or bill', 'Sends a receipt'];
    expect(await lines(id)).toEqual(brought);
    await follow([id], 'bring');
    expect(await lines(id)).toEqual(brought);

    // The list of what is done is kept as it is, where the project says so.
    const closing = { type: 'set', path: [criteriaSection, 'closesWhenDone'] };
    await apply('settings', project, [{ ...closing, value: true }]);
    await moveOn(id, (category) => category === 'done');
    const kept = { value: [{ problem: { code: 'LIST_CLOSED' } }] };
    expect(await follow([id], 'takeBack')).toMatchObject(kept);
    expect(await lines(id)).toEqual(brought);
    await apply('settings', project, [{ ...closing, value: false }]);

    await follow([id], 'takeBack');
    expect(await lines(id)).toEqual(['Legal has seen it', 'Pays by card']);
  });

  it('leaves work items that are done and those of other projects alone', async () => {
    const done = (
      (await json(
        `/rest/api/3/search/jql?jql=${encodeURIComponent('project = PAY AND statusCategory = Done')}&maxResults=1&fields=id`,
      )) as { issues: { id: string }[] }
    ).issues[0]?.id;
    const elsewhere = await idOf('SHOP-1');
    await use(done ?? '');
    await use(elsewhere);
    expect(await follow([done ?? '', elsewhere], 'bring')).toEqual({ ok: true, value: [] });
    expect(await lines(done ?? '')).toEqual(['Legal has seen it', 'Pays by card']);
  });

  it('names the templates of a work item where search can read them', async () => {
    const id = await idOf('PAY-36');
    const path = `/rest/api/3/issue/${id}/properties/waymark.criteria.status`;
    expect(await json(path)).toMatchObject({ value: { templates: ['story'] } });
  });

  it.each<{ given: string; as: PersonName; code: string }>([
    { given: 'somebody who may not change it', as: 'product-owner', code: 'NOT_ALLOWED' },
    { given: 'somebody who only looks', as: 'viewer', code: 'NOT_ALLOWED' },
  ])('is brought by nobody but its editors: refuses $given', async ({ as, code }) => {
    const id = await idOf('PAY-36');
    expect(await follow([id], 'bring', { as })).toMatchObject({ ok: false, error: { code } });
  });

  it('is no page’s to write: a line follows only through the template', async () => {
    const id = await idOf('PAY-36');
    const changes = { set: [], add: [], restore: [], remove: ['pays-line'] };
    const request = { type: 'follow', pushId: 'push-of-mine', ...changes };
    const outcomes = [{ result: 'refused', problem: { code: 'UNREADABLE' } }];
    expect(await apply('criteria', id, [request])).toMatchObject({ value: { outcomes } });
  });

  it('is refused once it is not linked any more', async () => {
    await set(['story', 'isLinked'], false);
    const answer = await follow([await idOf('PAY-36')], 'look');
    expect(answer).toMatchObject({ ok: false, error: { code: 'TEMPLATE_NOT_LINKED' } });
  });
});

describe('who may accept', () => {
  it.each([
    { rule: { by: 'group', groupId: 'group-site-admins', groupName: 'site-admins' } },
    // Alex administers this project as one of a group.
    { rule: { by: 'role', roleId: '10002', roleName: 'Administrators' } },
  ])('is asked of Jira, by way of groups too: $rule.by', async ({ rule }) => {
    expect(await apply('settings', project, [{ type: 'acceptance', rule }])).toMatchObject({
      ok: true,
    });
    const subjectId = await idOf('PAY-36');
    const abilitiesOf = async (person: PersonName) =>
      (
        (await site
          .as(person)
          .invoke('criteria-panel', 'record.read', { kind: 'criteria', subjectId })) as {
          value: { abilities: readonly string[] };
        }
      ).value.abilities;
    expect(await abilitiesOf('admin')).toEqual(['accept']);
    expect(await abilitiesOf('developer')).toEqual([]);
  });
});

// Helpers

async function json(path: string): Promise<unknown> {
  return (await site.as('admin').fetch(path)).json();
}

const idOf = async (key: string): Promise<string> =>
  ((await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string }).id;

let seq = 0;
const apply = (kind: string, subjectId: string, changes: readonly object[]) =>
  site.as('admin').invoke('criteria-panel', 'record.apply', {
    kind,
    subjectId,
    operations: changes.map((change) => ({ clientId: 'test-client', seq: (seq += 1), change })),
  });

const set = async (rest: readonly string[], value: unknown): Promise<void> => {
  const path = [criteriaSection, 'templates', ...rest];
  expect(await apply('settings', project, [{ type: 'set', path, value }])).toMatchObject({
    ok: true,
  });
};

/** Moves a work item into the first status of a category that fits. */
async function moveOn(id: string, fits: (category: string) => boolean): Promise<void> {
  const path = `/rest/api/3/issue/${id}/transitions`;
  const { transitions } = (await json(path)) as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  const transition = transitions.find(({ to }) => fits(to.statusCategory.key));
  const answer = await site.as('admin').fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition?.id } }),
  });
  expect(answer.status).toBe(204);
}

/** Adds the two lines that the template had first. */
async function use(id: string): Promise<void> {
  const origin = (lineId: string, mark: string) => ({
    templateOrigin: { templateId: 'story', lineId, mark },
  });
  const legal = { id: 'legal-line', text: 'Legal has seen it', isLocked: true };
  const pays = { id: 'pays-line', text: 'Pays by card' };
  const marked = [
    { ...legal, ...origin('legal', markOf({ ...legal, kind: 'criterion', isRequired: true })) },
    { ...pays, ...origin('pays', markOf({ ...pays, kind: 'criterion', isRequired: true })) },
  ];
  expect(await apply('criteria', id, [{ type: 'add', lines: marked, after: null }])).toMatchObject({
    ok: true,
  });
}

const follow = (
  issueIds: readonly string[],
  act: 'look' | 'bring' | 'takeBack',
  { as = 'project-admin' }: { readonly as?: PersonName } = {},
) =>
  site.as(as).invoke('project-settings', 'criteria.followTemplate', {
    projectId: project,
    templateId: 'story',
    issueIds,
    act,
    pushId: 'push-1',
  });

async function lines(id: string): Promise<readonly string[]> {
  const answer = await site
    .as('admin')
    .invoke('criteria-panel', 'record.read', { kind: 'criteria', subjectId: id });
  const { value } = answer as { value: { state: { items: { text: string }[] } } };
  return value.state.items.map(({ text }) => text);
}
