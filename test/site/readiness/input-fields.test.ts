import type { RunningSite } from '../start-site';
import { people, startSite } from '../start-site';

const points = 'customfield_10028';

type Copy = { readonly jobSize?: number; readonly wsjf?: number };

describe('a score whose job size is kept in story points', () => {
  let site: RunningSite;
  let issueId: string;

  beforeAll(async () => {
    site = await startSite();
    const { id, fields } = (await json('/rest/api/3/issue/PAY-12?fields=project')) as {
      id: string;
      fields: { project: { id: string } };
    };
    issueId = id;
    const value = { fieldId: points, name: 'Story Points' };
    await apply('project-admin', 'settings', fields.project.id, [
      { type: 'set', path: ['scoring', 'fields', 'jobSize'], value },
    ]);
    await apply('product-owner', 'scoring', issueId, [
      { type: 'score', column: 'userBusinessValue', value: 8 },
      { type: 'score', column: 'timeCriticality', value: 5 },
      { type: 'score', column: 'riskReduction', value: 3 },
    ]);
  });

  afterAll(() => site.stop());

  it('follows what a developer writes into the field in Jira, for JQL and with their name', async () => {
    await edit('developer', { [points]: 4 });
    expect(await copyOnce(({ jobSize }) => jobSize === 4)).toMatchObject({ jobSize: 4, wsjf: 4 });
    const history = (await invoke('record.history', { kind: 'scoring', subjectId: issueId })) as {
      value: { accountId: string; changes: unknown[] }[];
    };
    expect(history.value[0]).toMatchObject({
      accountId: people.developer,
      changes: [{ column: 'jobSize', value: 4, why: 'From Story Points' }],
    });
  });

  it('is not scored, not 0, once the field is emptied', async () => {
    await edit('developer', { [points]: null });
    const copy = await copyOnce(({ jobSize }) => jobSize === undefined);
    expect(copy).not.toHaveProperty('wsjf');
  });

  // Helpers

  async function json(path: string): Promise<unknown> {
    return (await site.as('product-owner').fetch(path)).json();
  }

  const invoke = (name: string, payload: unknown) =>
    site.as('product-owner').invoke('project-page', name, payload);

  const apply = async (
    person: keyof typeof people,
    kind: string,
    subjectId: string,
    changes: readonly object[],
  ) => {
    const operations = changes.map((change, at) => ({
      clientId: `testinput${kind}`,
      seq: at + 1,
      change,
    }));
    const module = kind === 'settings' ? 'project-settings' : 'project-page';
    const answer = await site
      .as(person)
      .invoke(module, 'record.apply', { kind, subjectId, operations });
    expect(answer).toMatchObject({ ok: true });
  };

  const edit = async (person: keyof typeof people, fields: object) => {
    const { status } = await site.as(person).fetch('/rest/api/3/issue/PAY-12', {
      method: 'PUT',
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify({ fields }),
    });
    expect(status).toBe(204);
  };

  /** The copy that JQL reads, once it is as awaited; the event that leads there takes its time. */
  async function copyOnce(isAwaited: (copy: Copy) => boolean): Promise<Copy> {
    for (let tried = 0; tried < 400; tried += 1) {
      const { value } = (await json('/rest/api/3/issue/PAY-12/properties/waymark.scoring')) as {
        value: Copy;
      };
      if (isAwaited(value)) return value;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The copy stayed as it was.');
  }
});
