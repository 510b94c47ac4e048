import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { parseReadinessDocument } from '#contract/readiness/readiness-state';
import { parseScoringCopy } from '#contract/scoring/scoring-copy';
import { createClock } from '../clock';
import { createSite } from '../site/site';
import { openDatabase } from '../store/database';
import { generateSite } from './generate';

describe('generateSite', () => {
  it('makes as many work items as asked, with hierarchy, sprints and changelogs', () => {
    const { jira } = generated(400, 1);
    const issues = [...jira.issues.all()];
    expect(issues).toHaveLength(400);
    expect(issues.filter(({ typeId }) => typeId === '10000')).toHaveLength(20);
    expect(issues.filter(({ sprintIds }) => sprintIds.length > 0).length).toBeGreaterThan(100);
    expect(issues.filter(({ resolvedMs }) => resolvedMs !== undefined).length).toBeGreaterThan(100);
    expect(issues.every(({ id, parentId }) => Number(parentId ?? 0) < Number(id))).toBe(true);
  });

  it('writes criteria, scores and starts as the app itself does', () => {
    const { jira } = generated(400, 1);
    const found = (key: string) =>
      [...jira.issues.all()].flatMap(({ id }) => {
        const json = jira.issues.findProperty(id, key);
        return json === undefined ? [] : [JSON.parse(json) as unknown];
      });
    const read = {
      'waymark.scoring': found('waymark.scoring').map(parseScoringCopy),
      'waymark.criteria': found('waymark.criteria').map((one) => parseCriteriaDocument(one)),
      'waymark.readiness': found('waymark.readiness').map(parseReadinessDocument),
      'waymark.criteria.status': found('waymark.criteria.status').map(parseCriteriaStatus),
    };
    for (const outcomes of Object.values(read)) {
      expect(outcomes.length).toBeGreaterThan(5);
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
    }
  });

  it('gives a team no more than it can do in a sprint', () => {
    const { jira } = generated(10_000, 1);
    expect(jira.projects.all()).toHaveLength(5);
    const counts = new Map<string, number>();
    for (const { sprintIds } of jira.issues.all())
      for (const id of sprintIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThan(70);
  });

  it('makes the same of the same seed, and something else of another', () => {
    const made = (seed: number, atMs: number) => [...generated(100, seed, atMs).jira.issues.all()];
    const morning = Date.parse('2026-11-23T08:00:00Z');
    expect(made(7, morning)).toEqual(made(7, morning + 3_600_001));
    expect(made(7, morning)).not.toEqual(made(8, morning));
  });
});

// Helpers

function generated(count: number, seed: number, atMs = Date.now()) {
  const clock = createClock(atMs - Date.now());
  const site = createSite({ db: openDatabase(':memory:'), clock });
  generateSite(site, { count, seed });
  return site;
}
