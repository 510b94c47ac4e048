import { evaluateEach } from './evaluate-each';

describe('evaluateEach', () => {
  it('evaluates all, and those that make a fault by themselves later', async () => {
    const { run, evaluated, later } = world({ faulty: ['2', '4'] });
    await run(['1', '2', '3', '4', '5']);
    expect(evaluated).toEqual(['1', '3', '5']);
    expect(later).toEqual(['2', '4']);
  });

  it.each([
    { given: 'the only one makes a fault', faulty: ['1'], busy: [], ids: ['1'] },
    { given: 'Jira is busy', faulty: [], busy: ['2'], ids: ['1', '2', '3'] },
    { given: 'every one makes a fault', faulty: range(20), busy: [], ids: range(20) },
  ])('ends with the fault when $given', async ({ faulty, busy, ids }) => {
    const { run, later } = world({ faulty, busy });
    await expect(run(ids)).rejects.toThrow();
    expect(later).toEqual([]);
  });
});

// Helpers

function range(length: number): string[] {
  return Array.from({ length }, (_, index) => String(index));
}

/** A Jira in which some issues cannot be judged, and for some of which it is too busy. */
function world({ faulty, busy = [] }: { faulty: string[]; busy?: string[] }) {
  const evaluated: string[] = [];
  const later: string[] = [];
  const run = (ids: readonly string[]) =>
    evaluateEach(ids, {
      evaluate: (id) => {
        if (busy.includes(id)) return Promise.reject(new Error('busy'));
        if (faulty.includes(id)) return Promise.reject(new Error('fault'));
        evaluated.push(id);
        return Promise.resolve();
      },
      isPassing: (fault) => fault instanceof Error && fault.message === 'busy',
      byThemselves: (ids) => {
        later.push(...ids);
        return Promise.resolve();
      },
    });
  return { run, evaluated, later };
}
