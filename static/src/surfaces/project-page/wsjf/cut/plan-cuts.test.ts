import type { CutQuestion, PaceFacts } from './plan-cuts';
import { finishedIn, planCuts } from './plan-cuts';

const question: CutQuestion = {
  projectKey: 'PAY',
  level: 'story',
  scored: ['1', '2', '3', '4', '5', '6'].map((id, at) => ({
    id,
    typeName: at % 2 === 0 ? 'Story' : 'Bug',
  })),
  today: '2026-11-23',
  until: '2026-12-07',
  shares: undefined,
};

describe('planCuts', () => {
  it('draws the lines after the last rows that fit, in the order in which the rows stand', () => {
    const plan = planCuts(weekly(2), question);
    expect(plan.total).toMatchObject({ fits: { likely: 4, even: 4, of: 6 } });
    expect([...plan.marks]).toEqual([['4', ['85 % by 7 Dec', '50 % by 7 Dec']]]);
    const turned = planCuts(weekly(2), { ...question, scored: [...question.scored].reverse() });
    expect([...turned.marks.keys()]).toEqual(['3']);
  });

  it('gives each work type the part of the capacity that it is told', () => {
    const plan = planCuts(weekly(2), { ...question, shares: { Story: 0.5, Bug: 0.25 } });
    expect(plan.buckets).toMatchObject([
      { typeName: 'Story', cut: { fits: { likely: 2 }, likely: '3' } },
      { typeName: 'Bug', cut: { fits: { likely: 1 }, likely: '2' } },
    ]);
  });

  it('draws nothing where history is thin, and tells how thin', () => {
    const plan = planCuts({ ...weekly(2), finished: weekly(2).finished.slice(0, 9) }, question);
    expect(plan.total).toEqual({ finished: 9, weeks: 12, needed: 10 });
    expect(plan.marks.size).toBe(0);
  });

  it('counts an epic as the stories that it still has', () => {
    const facts = { ...weekly(2), openChildren: new Map([['1', 3]]) };
    const plan = planCuts(facts, { ...question, level: 'epic' });
    expect(plan).toMatchObject({ unsplit: 5, total: { fits: { likely: 1 } } });
  });
});

describe('finishedIn', () => {
  it('counts what was finished on the day that it was where the viewer is', () => {
    const type = { id: '1', name: 'Bug', hierarchyLevel: 0, isSubtask: false };
    const done = [{ resolvedAt: '2026-11-22T23:30:00.000+0000', type }, { type }];
    expect(finishedIn('Europe/Paris', done)).toEqual([{ on: '2026-11-23', typeName: 'Bug' }]);
    expect(finishedIn('America/Lima', done)).toEqual([{ on: '2026-11-22', typeName: 'Bug' }]);
  });
});

// Helpers

/** So many finished in each of the twelve weeks before today. */
const weekly = (count: number): PaceFacts => ({
  finished: Array.from({ length: 12 * count }, (_, at) => ({
    on: dayBefore('2026-11-23', 1 + 7 * (at % 12)),
    typeName: 'Story',
  })),
  openChildren: new Map(),
});

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
