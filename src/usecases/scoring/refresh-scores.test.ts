import { methodOf } from '#contract/scoring/scoring-settings';
import { ok, refused } from '#domain/result';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import { findStale, refreshNotBegun, refreshScores } from './refresh-scores';

const usual = methodOf('10000', undefined);
const doubled: ScoringMethod = {
  ...usual,
  weights: { userBusinessValue: 2, timeCriticality: 1, riskReduction: 1 },
};
const mapped: ScoringMethod = {
  ...usual,
  fields: { jobSize: { fieldId: 'customfield_10028', name: 'Story Points' } },
};

describe('findStale', () => {
  it.each([
    { given: 'the weights it was written by', method: usual, stale: [] },
    { given: 'other weights', method: doubled, stale: [{ type: 'reweigh' }] },
  ])('answers $stale given $given', ({ method, stale }) => {
    const changes = findStale(scored('1'), method).flatMap((one) => one.changes);
    expect(changes).toEqual(stale);
  });

  it('takes over what a field holds', () => {
    const issue = { ...scored('1'), fields: { customfield_10028: 8 } };
    expect(findStale(issue, mapped)).toEqual([
      {
        id: '1',
        changes: [{ type: 'score', column: 'jobSize', value: 8, why: 'From Story Points' }],
      },
    ]);
  });

  it('passes by what was never scored', () => {
    expect(findStale({ id: '1', properties: {} }, doubled)).toEqual([]);
  });
});

describe('refreshScores', () => {
  it('changes each stale score once, and looks at all', async () => {
    const site = siteOf(230);
    const { progress } = await refreshScores(site.task, site.ports);
    expect(progress).toEqual({ done: 230, total: 230, written: 230 });
    expect(site.changed()).toHaveLength(230);
  });

  it('stops between two work items, and goes on without changing any twice', async () => {
    const site = siteOf(230);
    site.stopAfter(6);
    const stopped = await refreshScores(site.task, site.ports);
    expect(stopped.progress.done).toBe(0);
    expect(site.changed()).toHaveLength(8);
    site.stopAfter(Infinity);
    const { progress } = await refreshScores({ ...site.task, from: stopped.progress }, site.ports);
    expect(progress).toEqual({ done: 230, total: 230, written: 230 });
    expect(new Set(site.changed()).size).toBe(230);
  });

  it('ends with what was refused, and keeps what was done', async () => {
    const site = siteOf(20);
    const problem = { code: 'NOT_ALLOWED', message: 'No.', remedy: 'Ask.' };
    const change = (id: string) =>
      id === '10003' ? Promise.resolve(refused(problem)) : site.ports.change(id);
    const end = await refreshScores(site.task, { ...site.ports, change });
    expect(end).toEqual({ progress: { done: 0, total: 20, written: 3 }, problem });
  });
});

// Helpers

/** Scored by equal weights: (1 + 2 + 3) ÷ 2. */
const scored = (id: string) => ({
  id,
  fields: {},
  properties: {
    'waymark.scoring': {
      v: 1,
      version: 4,
      userBusinessValue: 1,
      timeCriticality: 2,
      riskReduction: 3,
      jobSize: 2,
      costOfDelay: 6,
      wsjf: 3,
    },
  },
});

/** A project whose scores are of other weights; a score that was changed is read with the new ones. */
function siteOf(count: number) {
  const ids = Array.from({ length: count }, (_, at) => String(10_000 + at));
  const changed: string[] = [];
  let stopAfter = Infinity;
  const read = (id: string) => {
    const issue = scored(id);
    const copy = { ...issue.properties['waymark.scoring'], costOfDelay: 7, wsjf: 3.5 };
    return changed.includes(id) ? { ...issue, properties: { 'waymark.scoring': copy } } : issue;
  };
  return {
    task: { ids, method: doubled, from: refreshNotBegun },
    ports: {
      readIssues: (some: readonly string[]) => Promise.resolve(some.map(read)),
      change: (id: string) => {
        changed.push(id);
        return Promise.resolve(ok(null));
      },
      isStopped: () => changed.length >= stopAfter,
      onProgress: () => undefined,
    },
    changed: () => changed,
    stopAfter: (many: number) => {
      stopAfter = many;
    },
  };
}
