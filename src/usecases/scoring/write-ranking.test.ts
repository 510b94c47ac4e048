import fc from 'fast-check';
import { anyTwoOrders } from '../../../test/arbitraries/scoring';
import type { RankRequest } from '#domain/scoring/cut/rank-plan';
import { applyRankRequest } from '#domain/scoring/cut/rank-plan';
import { planUndo } from '#domain/scoring/cut/rank-undo';
import type { RankPorts } from './write-ranking';
import { resumeRanking, writeRanking } from './write-ranking';

describe('writeRanking', () => {
  it('gives Jira the wanted order', async () => {
    await fc.assert(
      fc.asyncProperty(anyTwoOrders(), async ({ current, wanted }) => {
        const site = siteWith(current);
        const outcome = await writeRanking({ current, wanted }, site.ports);
        expect(outcome.kind).toBe('written');
        expect(site.order()).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the order before it writes', async () => {
    const site = siteWith(['1', '2', '3']);
    await writeRanking({ current: ['1', '2', '3'], wanted: ['3', '1', '2'] }, site.ports);
    expect(site.kept()).toEqual({ before: ['1', '2', '3'], after: ['3', '1', '2'] });
  });

  it('keeps the order together with what stands between, so that undoing is exact for that too', async () => {
    const shuffled = Array.from({ length: 60 }, (_, at) => String(100 + ((at * 37) % 60)));
    const beside = Array.from({ length: 60 }, (_, at) => String(200 + at));
    const start = shuffled.flatMap((id, at) => [id, beside[at] ?? '']);
    const site = siteWith(start, { beside });
    await writeRanking({ current: shuffled, wanted: [...shuffled].sort() }, site.ports);
    expect(site.order()).not.toEqual(start);
    expect(site.kept()).toEqual({ before: start, after: site.order() });
    const back = planUndo({ before: start, after: site.order() }, site.order());
    expect(back.isReranked).toBe(false);
    for (const request of back.plans.chosen.requests) await site.ports.rank(request);
    expect(site.order()).toEqual(start);
  });

  it('writes nothing where somebody ranked since the dry run', async () => {
    const site = siteWith(['2', '1', '3']);
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '2', '1'] };
    const outcome = await writeRanking(dryRun, site.ports);
    expect(outcome.kind).toBe('changedMeanwhile');
    expect(site.order()).toEqual(['2', '1', '3']);
  });

  it('goes on where something was added or is gone', async () => {
    const site = siteWith(['1', '9', '3']);
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '2', '1'] };
    await writeRanking(dryRun, site.ports);
    expect(site.order().filter((id) => id !== '9')).toEqual(['3', '1']);
  });

  it('asks once more for what Jira refused, and says what stays refused', async () => {
    const once = siteWith(['1', '2', '3'], { refuses: { id: '3', times: 1 } });
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '1', '2'] };
    expect(await writeRanking(dryRun, once.ports)).toMatchObject({ kind: 'written' });
    expect(once.order()).toEqual(['3', '1', '2']);
    const always = siteWith(['1', '2', '3'], { refuses: { id: '3', times: 9 } });
    expect(await writeRanking(dryRun, always.ports)).toEqual({
      kind: 'partly',
      moved: 0,
      refusals: [{ issueId: '3', message: 'locked' }],
    });
  });

  it('puts everything else in its place where one of many is refused for good', async () => {
    await fc.assert(
      fc.asyncProperty(anyTwoOrders(), fc.nat(), async ({ current, wanted }, pick) => {
        const id = current[pick % current.length] ?? '';
        const site = siteWith(current, { refuses: { id, times: Infinity } });
        await writeRanking({ current, wanted }, site.ports);
        const others = (order: readonly string[]) => order.filter((one) => one !== id);
        expect(others(site.order())).toEqual(others(wanted));
      }),
      { numRuns: 60 },
    );
  });

  it('hangs nothing on a work item that was refused', async () => {
    const ids = Array.from({ length: 120 }, (_, at) => String(100 + at));
    const wanted = [...ids.slice(60), ...ids.slice(0, 60)];
    // The last of the first request, after which the second one would go.
    const site = siteWith(ids, { refuses: { id: '209', times: 1 } });
    expect(await writeRanking({ current: ids, wanted }, site.ports)).toMatchObject({
      kind: 'written',
    });
    expect(site.order()).toEqual(wanted);
  });

  it('stops when asked to, and goes on to the same order with what is kept unchanged', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => String(100 + at));
    const wanted = [...ids].reverse();
    const site = siteWith(ids);
    let sent = 0;
    const stopping = {
      ...site.ports,
      isStopped: () => sent >= 2,
      onProgress: (count: number) => (sent = count + 1),
    };
    const stopped = await writeRanking({ current: ids, wanted }, stopping);
    expect(stopped).toMatchObject({ kind: 'stopped', rest: { sent: 2 } });
    if (stopped.kind !== 'stopped') return;
    expect(await resumeRanking(stopped.rest, site.ports)).toMatchObject({ kind: 'written' });
    expect(site.order()).toEqual(wanted);
    expect(site.kept()).toEqual({ before: ids, after: wanted });
  });

  it.each([{ isTaken: false }, { isTaken: true }])(
    'goes on after a request whose answer was lost, taken or not: $isTaken',
    async ({ isTaken }) => {
      const site = siteWith(['1', '2', '3', '4'], { losesFirst: isTaken ? 'answer' : 'request' });
      const dryRun = { current: ['1', '2', '3', '4'], wanted: ['4', '1', '2', '3'] };
      const failed = await writeRanking(dryRun, site.ports);
      expect(failed).toMatchObject({ kind: 'failed', rest: { sent: 0, total: 1 } });
      if (failed.kind !== 'failed') return;
      expect(await resumeRanking(failed.rest, site.ports)).toMatchObject({ kind: 'written' });
      expect(site.order()).toEqual(dryRun.wanted);
    },
  );

  it('goes on by itself without what was deleted after it had begun, and counts all that moved', async () => {
    const current = Array.from({ length: 120 }, (_, at) => String(at + 1));
    const wanted = [...current].reverse();
    const site = siteWith(current, { deletes: '20' });
    expect(await writeRanking({ current, wanted }, site.ports)).toMatchObject({
      kind: 'written',
      moved: 118,
      elsewhere: new Set(),
    });
    expect(site.order()).toEqual(wanted.filter((id) => id !== '20'));
  });

  it('tells what stays refused where the second asking is refused as a whole', async () => {
    const site = siteWith(['1', '2', '3'], { refuses: { id: '3', times: 1 }, throwsLater: true });
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '1', '2'] };
    expect(await writeRanking(dryRun, site.ports)).toMatchObject({
      kind: 'partly',
      refusals: [{ issueId: '3', message: 'Issue 3 cannot be ranked.' }],
    });
  });

  it('is written though nobody can look afterwards, and says so', async () => {
    const site = siteWith(['1', '2', '3']);
    let looks = 0;
    const readOrder = () => {
      looks += 1;
      return looks === 1 ? site.ports.readOrder() : Promise.reject(new Error('away'));
    };
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '1', '2'] };
    expect(await writeRanking(dryRun, { ...site.ports, readOrder })).toMatchObject({
      kind: 'written',
      elsewhere: undefined,
    });
  });

  it('writes nothing on going on where somebody ranked in the meantime', async () => {
    const site = siteWith(['2', '1', '3']);
    const before = ['1', '2', '3'];
    const rest = { sent: 1, total: 2, before, orders: [before], wanted: ['3', '1', '2'] };
    expect(await resumeRanking(rest, site.ports)).toMatchObject({ kind: 'changedMeanwhile' });
    expect(site.order()).toEqual(['2', '1', '3']);
  });

  it('tells what somebody else moved while it was written, and leaves it there', async () => {
    const site = siteWith(['1', '2', '3', '4'], { meanwhile: { issues: ['1'], after: '4' } });
    const dryRun = { current: ['1', '2', '3', '4'], wanted: ['2', '1', '3', '4'] };
    const outcome = await writeRanking(dryRun, site.ports);
    expect(outcome).toMatchObject({ kind: 'written', elsewhere: new Set(['1']) });
    expect(site.order()).toEqual(['2', '3', '4', '1']);
  });
});

// Helpers

type Trouble = {
  /** What is finished, or of another level: it stands among the ranked and is not ranked. */
  readonly beside?: readonly string[];
  readonly refuses?: { readonly id: string; readonly times: number };
  /** The first request is lost, or it is taken and its answer is lost. */
  readonly losesFirst?: 'request' | 'answer';
  /** What somebody else does after the first request. */
  readonly meanwhile?: RankRequest;
  /** What somebody deletes after the first request. */
  readonly deletes?: string;
  /** From the second request on, Jira takes nothing. */
  readonly throwsLater?: boolean;
};

function siteWith(start: readonly string[], trouble: Trouble = {}) {
  const beside = new Set(trouble.beside ?? []);
  const { refuses, losesFirst, meanwhile, deletes, throwsLater } = trouble;
  let order = start;
  let left = refuses?.times ?? 0;
  let sent = 0;
  let kept: unknown;
  const ports: RankPorts = {
    readOrder: () => Promise.resolve(order.filter((id) => !beside.has(id))),
    readAround: () => Promise.resolve(order),
    rank: (request: RankRequest) => {
      sent += 1;
      if (sent === 1 && losesFirst === 'request') return Promise.reject(new Error('lost'));
      if (sent > 1 && throwsLater === true)
        return Promise.reject(refusalOf(`Issue ${request.issues[0] ?? ''} cannot be ranked.`));
      if (sent > 1 && deletes !== undefined && request.issues.includes(deletes))
        return Promise.reject(refusalOf(`Issue ${deletes} does not exist.`));
      const isRefused = refuses !== undefined && request.issues.includes(refuses.id) && left > 0;
      if (isRefused) left -= 1;
      const issues = request.issues.filter((id) => !isRefused || id !== refuses.id);
      order = applyRankRequest(order, { ...request, issues });
      if (sent === 1 && losesFirst === 'answer') return Promise.reject(new Error('lost'));
      if (sent === 1) order = order.filter((id) => id !== deletes);
      if (sent === 1 && meanwhile !== undefined) order = applyRankRequest(order, meanwhile);
      return Promise.resolve(isRefused ? [{ issueId: refuses.id, message: 'locked' }] : []);
    },
    keep: (before, after) => {
      kept = { before, after };
      return Promise.resolve();
    },
    isStopped: () => false,
    onProgress: () => undefined,
    wait: () => Promise.resolve(),
  };
  return { ports, order: () => order, kept: () => kept };
}

const refusalOf = (said: string): Error => Object.assign(new Error(said), { details: [said] });
