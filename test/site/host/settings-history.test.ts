import { definitionSteps } from '#usecases/readiness/definition-history';
import type { HistoryEntry } from '#contract/record';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

describe('the history of the definitions', () => {
  it('goes back beyond a hundred changes, to what held at the very beginning', async () => {
    const project = await site.as('admin').fetch('/rest/api/3/project/SHOP');
    const { id: subjectId } = (await project.json()) as { id: string };
    const ask = (question: string, payload: object) =>
      site.as('admin').invoke('project-settings', question, payload);
    for (let seq = 1; seq <= 120; seq += 1) {
      const value = seq % 2 === 0;
      const path = ['readiness', 'definitions', 'starter', 'rules', 'parent', 'isOn'];
      const operation = { clientId: 'test-client', seq, change: { type: 'set', path, value } };
      await ask('record.apply', { kind: 'settings', subjectId, operations: [operation] });
    }
    const answer = (await ask('record.history', { kind: 'settings', subjectId })) as {
      value: readonly HistoryEntry[];
    };
    const steps = definitionSteps(answer.value);
    expect(steps.map(({ version }) => version)).toEqual(countDown(120));
    expect(steps.at(-2)).toMatchObject({
      version: 1,
      section: { definitions: { starter: { rules: { parent: { isOn: false } } } } },
    });
    expect(steps[0]).toMatchObject({
      version: 120,
      section: { definitions: { starter: { rules: { parent: { isOn: true } } } } },
    });
  });

  it('tells of the latest as much as one answer carries, where the changes are large', async () => {
    const project = await site.as('admin').fetch('/rest/api/3/project/OPS');
    const { id: subjectId } = (await project.json()) as { id: string };
    const ask = (question: string, payload: object) =>
      site.as('admin').invoke('project-settings', question, payload);
    for (let call = 0; call < 9; call += 1) {
      const operations = Array.from({ length: 9 }, (_, at) => ({
        ...{ clientId: 'test-client', seq: call * 9 + at + 1 },
        change: { type: 'set', path: ['criteria', 'note'], value: String(at).repeat(20_000) },
      }));
      await ask('record.apply', { kind: 'settings', subjectId, operations });
    }
    const answer = (await ask('record.history', { kind: 'settings', subjectId })) as {
      value: readonly HistoryEntry[];
    };
    expect(answer.value.map(({ version }) => version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });
});

// Helpers

/** From the newest version to the beginning, 0. */
const countDown = (from: number) => Array.from({ length: from + 1 }, (_, at) => from - at);
