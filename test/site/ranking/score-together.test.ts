import type { SessionView } from '#domain/scoring/session/session-view';
import { cellOf } from '#domain/scoring/session/session';
import type { PersonName, RunningSite } from '../start-site';
import { people, startSite } from '../start-site';

const columns = ['userBusinessValue', 'timeCriticality', 'riskReduction', 'jobSize'] as const;
const scale = [1, 2, 3, 5, 8, 13, 20];

type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };

describe('scoring together', () => {
  let site: RunningSite;
  let items: string[];
  let projectId: string;

  beforeAll(async () => {
    site = await startSite();
    const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify({
        jql: 'project = PAY AND issuetype = Epic AND statusCategory != Done ORDER BY Rank',
        fields: ['project'],
        maxResults: 4,
      }),
    });
    const { issues } = (await answer.json()) as {
      issues: { id: string; fields: { project: { id: string } } }[];
    };
    items = issues.map(({ id }) => id);
    projectId = issues[0]?.fields.project.id ?? '';
  });

  afterAll(() => site.stop());

  it('counts the vote of an invited person without edit rights, who cannot agree', async () => {
    const sessionId = await open('sessiontwovotes01');
    await vote('viewer', sessionId, [8]);
    await vote('product-owner', sessionId, [3]);
    expect((await read('product-owner', sessionId)).given[cell(0)]).toBe(2);
    await change('product-owner', sessionId, { type: 'reveal', cells: [cell(0)] });
    const seen = await read('viewer', sessionId);
    expect(seen.shown[cell(0)]).toHaveLength(2);
    expect(seen.shown[cell(0)]).toContainEqual({ accountId: people.viewer, value: 8 });
    const refused = await tryChange('viewer', sessionId, agreement(0, 5));
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    await change('product-owner', sessionId, { ...agreement(0, 5), why: 'Two banks wait.' });
    expect(await scoreOf(0)).toMatchObject({ userBusinessValue: 5 });
  });

  it('gives no vote away before it is revealed, to whoever asks', async () => {
    const sessionId = await open('sessionhidden0001');
    const hidden = await vote('developer', sessionId, [13]);
    expect(hidden.mine[cell(0)]).toBe(13);
    for (const person of ['product-owner', 'viewer'] as const) {
      const { mine, shown, given } = await read(person, sessionId);
      expect({ mine, shown, given }).toEqual({ mine: {}, shown: {}, given: { [cell(0)]: 1 } });
    }
    const early = await tryChange('product-owner', sessionId, agreement(0, 13));
    expect(early).toMatchObject({ ok: false, error: { code: 'VOTES_HIDDEN' } });
  });

  it('leaves of a work item that somebody may not see neither id nor number, nor takes their vote', async () => {
    const answer = await site.as('product-owner').fetch('/rest/api/3/issue/PAY-23?fields=summary');
    const { id: restricted } = (await answer.json()) as { id: string };
    const sessionId = await open('sessionrestricted', [...items, restricted]);
    const hidden = cellOf(restricted, columns[0]);
    const given = { issueId: restricted, column: columns[0], value: 13 };
    await told(ask('product-owner', 'session.vote', { sessionId, votes: [given] }));
    await change('product-owner', sessionId, { type: 'reveal', cells: [hidden] });
    await change('product-owner', sessionId, { ...agreement(0, 13), issueId: restricted });
    const guess = { sessionId, votes: [{ ...given, column: columns[0], value: 8 }] };
    expect(await ask('viewer', 'session.vote', guess)).toMatchObject({
      value: { refused: [{ problem: { code: 'SESSION_NOT_FOUND' } }] },
    });
    expect(JSON.stringify(await read('product-owner', sessionId))).toContain(restricted);
    for (const person of ['viewer', 'developer'] as const) {
      const view = await read(person, sessionId);
      expect(view.session.items).toEqual(items);
      expect(JSON.stringify(view)).not.toContain(restricted);
    }
  });

  it('gives an order for undoing without what who asks may not see', async () => {
    const where = { projectId, level: 'epic' };
    const before = [...items, '99999999'];
    const { id } = await told(
      ask<{ id: string }>('product-owner', 'scoring.keepRank', {
        ...{ ...where, before, after: [...before].reverse(), part: { index: 0, of: 1 } },
      }),
    );
    const orders = (person: PersonName) => ask(person, 'scoring.readRank', { ...where, id });
    expect(await orders('product-owner')).toEqual({
      ...{ ok: true, value: { before: items, after: [...items].reverse() } },
    });
    expect(await orders('viewer')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    const found = await told(ask<object>('product-owner', 'scoring.findRank', where));
    expect(Object.keys(found).sort()).toEqual(['at', 'by', 'id', 'level', 'until']);
  });

  it('keeps out who is not invited, columns that were not asked for, and late votes', async () => {
    const sessionId = await open('sessionkeepsout01');
    const stranger = await ask<SessionView>('no-jira', 'session.read', { sessionId });
    expect(stranger).toMatchObject({ ok: false, error: { code: 'SESSION_NOT_FOUND' } });
    const wrong = await ask<{ refused: unknown[] }>('viewer', 'session.vote', {
      sessionId,
      votes: [{ issueId: items[0], column: 'jobSize', value: 3 }],
    });
    expect(wrong).toMatchObject({
      value: { refused: [{ problem: { code: 'COLUMN_NOT_YOURS' } }] },
    });
    await change('product-owner', sessionId, { type: 'reveal', cells: [cell(0)] });
    const late = await ask<{ refused: unknown[] }>('developer', 'session.vote', {
      sessionId,
      votes: [{ issueId: items[0], column: columns[0], value: 3 }],
    });
    expect(late).toMatchObject({ value: { refused: [{ problem: { code: 'VOTES_REVEALED' } }] } });
    const reveals = await tryChange('developer', sessionId, { type: 'reveal', cells: [cell(1)] });
    expect(reveals).toMatchObject({ ok: false, error: { code: 'SESSION_OWNER_ONLY' } });
  });

  it('takes only numbers that the options of a field stand for, where a column is kept in one', async () => {
    const sessionId = 'sessionwithsteps01';
    await told(
      ask('product-owner', 'session.open', {
        ...{ sessionId, projectId, title: 'In a field', scale, columns, items, people: [] },
        steps: { userBusinessValue: [1, 8] },
      }),
    );
    const votes = [3, 8].map((value, at) => ({
      ...{ issueId: items[at], column: columns[0], value },
    }));
    const answer = await told(
      ask<{ refused: unknown[]; view: SessionView }>('product-owner', 'session.vote', {
        ...{ sessionId, votes },
      }),
    );
    expect(answer.refused).toMatchObject([{ cell: cell(0), problem: { code: 'NOT_ON_SCALE' } }]);
    expect(answer.view.mine).toEqual({ [cell(1)]: 8 });
  });

  it('gives a person whose connection dropped their own votes and what was revealed', async () => {
    const sessionId = await open('sessiondropped001');
    await vote('viewer', sessionId, [2, 5]);
    site.weather.set({ functions: [{ fails: true }] });
    await expect(vote('viewer', sessionId, [2, 5, 20])).rejects.toThrow();
    site.weather.set({});
    await change('product-owner', sessionId, { type: 'reveal', cells: [cell(0)] });
    const back = await read('viewer', sessionId);
    expect(back.mine).toEqual({ [cell(0)]: 2, [cell(1)]: 5 });
    expect(back.shown[cell(0)]).toEqual([{ accountId: people.viewer, value: 2 }]);
    expect((await vote('viewer', sessionId, [undefined, undefined, 20])).mine[cell(2)]).toBe(20);
  });

  it('loses nothing when two decide at once', async () => {
    const sessionId = await open('sessionattheonce1');
    const cells = items.map((_, at) => cell(at));
    await change('product-owner', sessionId, { type: 'reveal', cells });
    const both = await Promise.all([
      tryChange('product-owner', sessionId, agreement(1, 8)),
      tryChange('developer', sessionId, agreement(2, 13)),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const same = await Promise.all([
      tryChange('product-owner', sessionId, agreement(3, 1)),
      tryChange('developer', sessionId, agreement(3, 2)),
    ]);
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    expect(same.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'AGREED_MEANWHILE' } });
    const { agreed } = (await read('viewer', sessionId)).session;
    expect([agreed[cell(1)]?.value, agreed[cell(2)]?.value]).toEqual([8, 13]);
    expect(await scoreOf(3)).toMatchObject({ userBusinessValue: agreed[cell(3)]?.value });
  });

  it('is found in the list of those it concerns, also after it was opened twice', async () => {
    await open('sessionlisted0001');
    await open('sessionlisted0001');
    const lines = async (person: PersonName) => {
      const answer = await ask<{ id: string }[]>(person, 'session.list', { projectId });
      return answer.ok ? answer.value.filter(({ id }) => id === 'sessionlisted0001').length : -1;
    };
    expect([await lines('viewer'), await lines('no-jira')]).toEqual([1, 0]);
  });

  // Helpers

  const cell = (at: number) => cellOf(items[at] ?? '', columns[0]);

  const ask = async <T>(person: PersonName, name: string, payload: unknown) =>
    (await site.as(person).invoke('project-page', name, payload)) as Answer<T>;

  async function told<T>(answer: Promise<Answer<T>>): Promise<T> {
    const outcome = await answer;
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
    return outcome.value;
  }

  async function open(sessionId: string, scored = items): Promise<string> {
    const invited = [
      { accountId: people.developer, columns: [...columns] },
      { accountId: people.viewer, columns: ['userBusinessValue'] },
    ];
    await told(
      ask<SessionView>('product-owner', 'session.open', {
        ...{ sessionId, projectId, title: 'Epics', scale, columns, people: invited },
        items: scored,
      }),
    );
    return sessionId;
  }

  const read = (person: PersonName, sessionId: string) =>
    told(ask<SessionView>(person, 'session.read', { sessionId }));

  /** Votes on the first column, work item by work item. */
  async function vote(person: PersonName, sessionId: string, values: (number | undefined)[]) {
    const votes = values.flatMap((value, at) =>
      value === undefined ? [] : [{ issueId: items[at], column: columns[0], value }],
    );
    const { view } = await told(
      ask<{ view: SessionView }>(person, 'session.vote', { sessionId, votes }),
    );
    return view;
  }

  const agreement = (at: number, value: number) => ({
    ...{ type: 'agree', issueId: items[at], column: columns[0], value, seen: 0 },
  });
  const tryChange = (person: PersonName, sessionId: string, asked: unknown) =>
    ask<SessionView>(person, 'session.change', { sessionId, change: asked });
  const change = (person: PersonName, sessionId: string, asked: unknown) =>
    told(tryChange(person, sessionId, asked));

  async function scoreOf(at: number): Promise<unknown> {
    const path = `/rest/api/3/issue/${items[at] ?? ''}/properties/waymark.scoring`;
    const answer = await site.as('product-owner').fetch(path);
    return ((await answer.json()) as { value: unknown }).value;
  }
});
