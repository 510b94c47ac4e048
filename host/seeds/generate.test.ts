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

  it('makes the same of the same seed, and something else of another', () => {
    const summaries = (seed: number) =>
      [...generated(100, seed).jira.issues.all()].map(({ summary }) => summary);
    expect(summaries(7)).toEqual(summaries(7));
    expect(summaries(7)).not.toEqual(summaries(8));
  });
});

// Helpers

function generated(count: number, seed: number) {
  const site = createSite({ db: openDatabase(':memory:'), clock: createClock() });
  generateSite(site, { count, seed });
  return site;
}
