import type { GivenNumber } from './given-numbers';
import { createGivenNumbers } from './given-numbers';

describe('createGivenNumbers', () => {
  const given = (id: string, from: number | undefined, to: number | undefined): GivenNumber => ({
    ...{ id, from, to },
    column: 'jobSize',
    mark: undefined,
  });

  it('takes the last step first, whole', () => {
    const past = createGivenNumbers();
    past.note([given('1', undefined, 3)]);
    past.note([given('2', 1, 5), given('3', 2, 5)]);
    expect(past.takeLast(() => true).map(({ id }) => id)).toEqual(['2', '3']);
    expect(past.takeLast(() => true).map(({ id }) => id)).toEqual(['1']);
    expect(past.takeLast(() => true)).toEqual([]);
  });

  it('passes steps of which nothing stands any more', () => {
    const past = createGivenNumbers();
    past.note([given('1', undefined, 3)]);
    past.note([given('2', 1, 5)]);
    expect(past.takeLast(({ id }) => id !== '2').map(({ id }) => id)).toEqual(['1']);
  });

  it('takes what changed nothing for no step', () => {
    const past = createGivenNumbers();
    past.note([given('1', 3, 5)]);
    past.note([given('2', 5, 5)]);
    expect(past.takeLast(() => true).map(({ id }) => id)).toEqual(['1']);
  });

  it('takes a step and what amended it back as one, each number from where it began', () => {
    const past = createGivenNumbers();
    past.note([given('1', 5, 1), given('2', 1, 1)]);
    past.amend([given('1', 1, 13), given('2', 1, 13)]);
    expect(past.takeLast(() => true).map(({ id, from }) => [id, from])).toEqual([
      ['1', 5],
      ['2', 1],
    ]);
    expect(past.takeLast(() => true)).toEqual([]);
  });

  it('leaves the step before alone where there is nothing of it to amend', () => {
    const past = createGivenNumbers();
    past.note([given('1', 3, 5)]);
    past.amend([given('2', 1, 13)]);
    expect(past.takeLast(() => true).map(({ id }) => id)).toEqual(['2']);
    expect(past.takeLast(() => true).map(({ id }) => id)).toEqual(['1']);
  });
});
