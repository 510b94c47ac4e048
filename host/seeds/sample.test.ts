import fc from 'fast-check';
import { createClock } from '../clock';
import { createSite } from '../site/site';
import { openDatabase } from '../store/database';
import { seedSample } from './sample';

const dayMs = 86_400_000;

describe('seedSample', () => {
  it('lays four projects with their work items', () => {
    const { jira } = sampleAt(0);
    expect(jira.projects.all().map(({ key }) => key)).toEqual(['PAY', 'SHOP', 'OPS', 'VAULT']);
    expect(jira.issues.find('PAY-12')).toMatchObject({
      summary: 'Pay with one tap on the basket page',
    });
    expect(jira.issues.count()).toBe(122);
  });

  it('has at least 20 finished in the last 60 days and 10 in the last 30, whenever it is laid', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        const { jira } = sampleAt(days * dayMs);
        const now = jira.clock.now();
        const finishedSince = (span: number) =>
          [...jira.issues.all()].filter(
            ({ projectId, resolvedMs }) =>
              projectId === '10000' && (resolvedMs ?? 0) > now - span * dayMs,
          ).length;
        expect(finishedSince(60)).toBeGreaterThanOrEqual(20);
        expect(finishedSince(30)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 10 },
    );
  });

  it('tells histories in order, none before the work item or after now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 }), (hours) => {
        const { jira } = sampleAt(hours * 3_600_000);
        for (const issue of jira.issues.all()) {
          const moments = jira.issues.historiesOf(issue.id).map(({ createdMs }) => createdMs);
          const told = [issue.createdMs, ...moments, jira.clock.now()];
          expect({ key: issue.key, told }).toEqual({
            key: issue.key,
            told: [...told].sort((a, b) => a - b),
          });
        }
      }),
      { numRuns: 14 },
    );
  });

  it('is laid once', () => {
    const site = sampleAt(0);
    seedSample(site);
    expect(site.jira.issues.count()).toBe(122);
  });

  it('has one sprint under way', () => {
    const { jira } = sampleAt(400 * dayMs);
    expect(jira.sprints.all().map(({ state }) => state)).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
      'active',
      'future',
    ]);
  });
});

// Helpers

function sampleAt(offsetMs: number) {
  const site = createSite({ db: openDatabase(':memory:'), clock: createClock(offsetMs) });
  seedSample(site);
  return site;
}
