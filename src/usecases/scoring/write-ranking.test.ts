import fc from 'fast-check';
import { anyTwoOrders } from '../../../test/arbitraries/scoring';
import type { RankRequest } from '#domain/scoring/rank-plan';
import { applyRankRequest } from '#domain/scoring/rank-plan';
import type { RankPorts } from './write-ranking';
import { writeRanking } from './write-ranking';

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

  it('stops when asked to', async () => {
    const site = siteWith(['1', '2', '3']);
    const ports = { ...site.ports, isStopped: () => true };
    const dryRun = { current: ['1', '2', '3'], wanted: ['3', '1', '2'] };
    expect(await writeRanking(dryRun, ports)).toEqual({ kind: 'stopped', sent: 0, total: 1 });
    expect(site.order()).toEqual(['1', '2', '3']);
  });
});

// Helpers

function siteWith(
  start: readonly string[],
  { refuses }: { refuses?: { id: string; times: number } } = {},
) {
  let order = start;
  let left = refuses?.times ?? 0;
  let kept: unknown;
  const ports: RankPorts = {
    readOrder: () => Promise.resolve(order),
    rank: (request: RankRequest) => {
      const isRefused = refuses !== undefined && request.issues.includes(refuses.id) && left > 0;
      if (isRefused) left -= 1;
      const issues = request.issues.filter((id) => !isRefused || id !== refuses.id);
      order = applyRankRequest(order, { ...request, issues });
      return Promise.resolve(isRefused ? [{ issueId: refuses.id, message: 'locked' }] : []);
    },
    keep: (before, after) => {
      kept = { before, after };
      return Promise.resolve();
    },
    isStopped: () => false,
    onProgress: () => undefined,
  };
  return { ports, order: () => order, kept: () => kept };
}
