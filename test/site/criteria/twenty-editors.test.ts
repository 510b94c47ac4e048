import { criteriaRecord } from '../../../src/usecases/records/criteria-record';
import type { ApplyAnswer, ApplyRequest, ReadAnswer } from '#contract/record';
import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { createOutbox } from '#usecases/records/outbox';
import { hurry } from '../hurry';
import type { PersonName, RunningSite } from '../start-site';
import { startSite } from '../start-site';

const editors: readonly PersonName[] = ['admin', 'project-admin', 'product-owner', 'developer'];
const pagesOpen = 20;
const changesEach = 50;
const linesEach = 7;
/** Each person changes something so often, on the site's clock. */
const pauseMs = 300;

describe('twenty people on one list of criteria', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('lose no acknowledged change in foul weather, and every copy shows the record', async () => {
    const issueId = await idOf(site, 'PAY-12');
    site.weather.set({
      requests: [
        { pattern: 'PUT /rest/api/3/issue/**', status: 429, retryAfterSeconds: 10, share: 0.1 },
        { pattern: 'GET /rest/api/3/**', status: 503, share: 0.05 },
        { pattern: 'PUT /rest/api/3/issue/**', isDropped: true, share: 0.03 },
      ],
      functions: [{ fails: true, share: 0.1 }],
      events: { isDoubled: true, isReversed: true },
    });
    const pages = Array.from({ length: pagesOpen }, (_, index) => openPage(site, issueId, index));
    const stopHurrying = hurry(site);
    await Promise.all(pages.map((page) => page.writeAll()));
    await until(() => pages.every(({ outbox }) => outbox.status().unsent === 0));
    // What the weather kept from being shown, the queue shows a little later.
    const isShown = async () => {
      const { version } = await readRecord(site, issueId);
      const status = await copyOf(site, issueId, propertyKeys.criteriaStatus);
      const copy = parseCriteriaDocument(await copyOf(site, issueId, propertyKeys.criteria));
      return status.version === version && copy.ok && copy.value.version === version;
    };
    await until(isShown);
    stopHurrying();

    // Reading is not what is tried here: a read that the weather refuses would look like an empty list.
    site.weather.set({});
    const record = await readRecord(site, issueId);
    const textById = new Map(record.state.items.map(({ id, text }) => [id, text]));
    const written = pages.flatMap((page) => [...page.lastTexts]);
    expect(written).toHaveLength(pagesOpen * linesEach);
    expect(pages.flatMap((page) => page.refusals)).toEqual([]);
    expect(written.filter(([id, text]) => textById.get(id) !== text)).toEqual([]);
    const copy = parseCriteriaDocument(await copyOf(site, issueId, propertyKeys.criteria));
    expect(copy.ok && copy.value.state.items).toEqual(record.state.items);
    expect(copy.ok && copy.value.version).toBe(record.version);
  }, 120_000);
});

// Helpers

/** One page on the list: it adds seven criteria and rewords them in turn, fifty changes in all. */
function openPage(site: RunningSite, issueId: string, index: number) {
  const person = editors[index % editors.length] ?? 'admin';
  const id = `editor${String(index)}`;
  const refusals: string[] = [];
  const lastTexts = new Map<string, string>();
  const outbox = createOutbox<CriteriaState, CriteriaChange>({
    rules: criteriaRecord.rules,
    parseState: criteriaRecord.parseState,
    parseChange: criteriaRecord.parseChange,
    kind: 'criteria',
    subjectId: issueId,
    clientId: `client-${String(index)}-page`,
    // Clocks an hour apart: nothing depends on what a page believes the time is.
    actor: () => ({
      accountId: person,
      at: `2026-03-09T${index < 9 ? '10' : '11'}:00:00.000Z`,
      abilities: [],
    }),
    apply: (request: ApplyRequest) =>
      site.as(person).invoke('criteria-panel', 'record.apply', request) as Promise<
        Result<ApplyAnswer, Problem>
      >,
    kept: { names: () => [], read: () => undefined, write: () => true, remove: () => undefined },
    later: (work, ms) => site.clock.after(ms, work),
    onRefused: (_, problem) => refusals.push(problem.code),
  });
  const write = (change: number) => {
    const lineId = `${id}x${String(change % linesEach)}`;
    const text = `${id} wrote ${String(change)}`;
    const made = outbox.make(
      change < linesEach
        ? { type: 'add', lines: [{ id: lineId, text }], after: null }
        : { type: 'editText', id: lineId, text },
    );
    if (made.ok) lastTexts.set(lineId, text);
    else refusals.push(made.error.code);
  };
  const writeAll = async () => {
    for (let change = 0; change < changesEach; change += 1) {
      write(change);
      await new Promise<void>((resolve) => site.clock.after(pauseMs, resolve));
    }
  };
  return { outbox, refusals, lastTexts, writeAll };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function idOf(site: RunningSite, key: string): Promise<string> {
  const answer = await site.as('admin').fetch(`/rest/api/3/issue/${key}?fields=summary`);
  return ((await answer.json()) as { id: string }).id;
}

async function copyOf(site: RunningSite, issueId: string, key: string) {
  const answer = await site.as('admin').fetch(`/rest/api/3/issue/${issueId}/properties/${key}`);
  const { value } = (await answer.json()) as { value?: { version?: number } };
  return value ?? {};
}

/** The record; asked again while the weather refuses. */
async function readRecord(site: RunningSite, subjectId: string) {
  const ask = { kind: 'criteria', subjectId };
  for (;;) {
    const answer = (await site
      .as('admin')
      .invoke('criteria-panel', 'record.read', ask)
      .catch(() => undefined)) as Result<ReadAnswer, Problem> | undefined;
    if (answer?.ok !== true) continue;
    const state = criteriaRecord.parseState(answer.value.state);
    if (!state.ok) throw new Error(state.error.message);
    return { version: answer.value.version, state: state.value };
  }
}
