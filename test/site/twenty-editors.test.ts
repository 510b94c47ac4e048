import { criteriaRecord } from '../../src/usecases/records/criteria-record';
import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { createOutbox } from '#usecases/records/outbox';
import type { PersonName, RunningSite } from './start-site';
import { startSite } from './start-site';

const editors: readonly PersonName[] = ['admin', 'project-admin', 'product-owner', 'developer'];
const pagesOpen = 20;
const changesEach = 50;

describe('twenty people on one list of criteria', () => {
  it('lose no acknowledged change in foul weather, and every copy shows the record', async () => {
    const site = await startSite();
    try {
      const issueId = await idOf(site, 'PAY-12');
      site.weather.set({
        requests: [
          { pattern: 'PUT /rest/api/3/issue/**', status: 429, retryAfterSeconds: 1, share: 0.1 },
          { pattern: 'GET /rest/api/3/**', status: 503, share: 0.05 },
        ],
        functions: [{ fails: true, share: 0.1 }],
      });
      const pages = Array.from({ length: pagesOpen }, (_, index) => openPage(site, issueId, index));
      for (let change = 0; change < changesEach; change += 1) {
        pages.forEach((page) => {
          page.write(change);
        });
        if (change % 10 === 9) await Promise.all(pages.map((page) => page.outbox.flush()));
      }
      for (let round = 0; round < 80 && pages.some(isUnsent); round += 1) {
        await Promise.all(pages.filter(isUnsent).map((page) => page.outbox.flush()));
      }
      site.weather.set({});
      await site.clock.advance(60_000);
      await pages[0]?.outbox.flush();
      pages[0]?.write(changesEach);
      await pages[0]?.outbox.flush();

      const record = await readRecord(site, issueId);
      const textById = new Map(record.state.items.map(({ id, text }) => [id, text]));
      const lost = pages
        .flatMap((page) => [...page.lastTexts])
        .filter(([id, text]) => textById.get(id) !== text);
      expect(lost).toEqual([]);
      expect(pages.flatMap((page) => page.refusals)).toEqual([]);
      expect(pages.reduce((lines, page) => lines + page.lastTexts.size, 0)).toBe(140);
      const copy = await site
        .as('admin')
        .fetch(`/rest/api/3/issue/${issueId}/properties/${propertyKeys.criteriaStatus}`);
      expect(((await copy.json()) as { value: { version: number } }).value.version).toBe(
        record.version,
      );
    } finally {
      await site.stop();
    }
  }, 240_000);
});

// Helpers

type Page = ReturnType<typeof openPage>;

const isUnsent = ({ outbox }: Page) => outbox.status().unsent > 0;

/** One page on the list: it rewords a criterion of its own again and again. */
function openPage(site: RunningSite, issueId: string, index: number) {
  const person = editors[index % editors.length] ?? 'admin';
  const id = `editor${String(index)}`;
  const refusals: string[] = [];
  const outbox = createOutbox<CriteriaState, CriteriaChange>({
    rules: criteriaRecord.rules,
    parseState: criteriaRecord.parseState,
    parseChange: criteriaRecord.parseChange,
    kind: 'criteria',
    subjectId: issueId,
    clientId: `client-${String(index)}-page`,
    actor: () => ({ accountId: person, at: '2026-03-09T10:00:00.000Z', abilities: ['edit'] }),
    apply: (request: ApplyRequest) =>
      site.as(person).invoke('criteria-panel', 'record.apply', request) as Promise<
        Result<ApplyAnswer, Problem>
      >,
    kept: { names: () => [], read: () => undefined, write: () => true, remove: () => undefined },
    later: () => () => undefined,
    onRefused: (_, problem) => refusals.push(problem.code),
  });
  return { outbox, refusals, ...writerOf(outbox, id) };
}

const linesEach = 7;

/** Adds seven lines, then rewords them in turn; what was written last is what must be there. */
function writerOf(outbox: { make: (change: CriteriaChange) => { ok: boolean } }, id: string) {
  const lastTexts = new Map<string, string>();
  return {
    write(change: number) {
      const lineId = `${id}x${String(change % linesEach)}`;
      const text = `${id} wrote ${String(change)}`;
      const made = outbox.make(
        change < linesEach
          ? { type: 'add', lines: [{ id: lineId, text }], after: null }
          : { type: 'editText', id: lineId, text },
      );
      if (made.ok) lastTexts.set(lineId, text);
    },
    lastTexts,
  };
}

async function idOf(site: RunningSite, key: string): Promise<string> {
  const answer = await site.as('admin').fetch(`/rest/api/3/issue/${key}?fields=summary`);
  return ((await answer.json()) as { id: string }).id;
}

async function readRecord(site: RunningSite, subjectId: string) {
  const answer = (await site
    .as('admin')
    .invoke('criteria-panel', 'record.read', { kind: 'criteria', subjectId })) as Result<
    { version: number; state: unknown },
    Problem
  >;
  if (!answer.ok) throw new Error(answer.error.message);
  const state = criteriaRecord.parseState(answer.value.state);
  if (!state.ok) throw new Error(state.error.message);
  return { version: answer.value.version, state: state.value };
}
