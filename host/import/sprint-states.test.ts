import type { InSprints } from './sprint-states';
import { deriveSprintStates, sprintSentence } from './sprint-states';

const item = (names: string, category: InSprints['category'], day: number): InSprints => ({
  ...{ names: names.split(' '), category, lastMs: Date.UTC(2026, 2, day) },
});

describe('sprints of which a table tells only the names', () => {
  it.each([
    { work: 'finished alone', items: [item('A', 'done', 9)], states: { A: 'closed' } },
    {
      work: 'begun in the newest, none begun in the next',
      items: [
        item('A', 'done', 2),
        item('A B', 'indeterminate', 10),
        item('B', 'done', 9),
        item('C', 'new', 11),
      ],
      states: { A: 'closed', B: 'active', C: 'future' },
    },
    {
      work: 'left over from long ago, with newer work elsewhere',
      items: [item('A', 'done', 1), item('A', 'new', 20), item('B', 'done', 9)],
      states: { A: 'closed', B: 'closed' },
    },
    {
      work: 'finished in part in the newest',
      items: [item('A', 'done', 3), item('A', 'new', 1)],
      states: { A: 'active' },
    },
    {
      work: 'carried on from a sprint that holds nothing else',
      items: [item('A B', 'new', 3)],
      states: { A: 'closed', B: 'future' },
    },
  ])('are as the work in them tells: $work', ({ items, states }) => {
    expect(Object.fromEntries(deriveSprintStates(items))).toEqual(states);
  });

  it('are told of, with what is still unknown', () => {
    const states = deriveSprintStates([item('A', 'indeterminate', 3), item('B', 'new', 1)]);
    expect(sprintSentence(states)).toBe(
      'A table does not tell which sprint is running: by the unfinished work in them A is taken for it, B for what is still to come. It does not tell their days either: velocity and sprint charts stay empty.',
    );
  });
});
