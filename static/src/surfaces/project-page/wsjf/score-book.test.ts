import type { Problem } from '#domain/problem';
import { ok } from '#domain/result';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox } from '#usecases/records/outbox';
import type { OpenScoring } from './score-book';
import { createScoreBook } from './score-book';

const refusal: Problem = { code: 'NOT_ALLOWED', message: 'No.', remedy: 'Ask.' };

describe('createScoreBook', () => {
  it('shows a number at once and sends it on', () => {
    const { open, made } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'userBusinessValue', value: 8 });
    expect(book.valuesOf('1')).toEqual({ userBusinessValue: 8, jobSize: 3 });
    expect(made).toEqual([{ type: 'score', column: 'userBusinessValue', value: 8 }]);
  });

  it('gives the number before back when it is refused, and says why', () => {
    const { open, refuse } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    refuse({ type: 'score', column: 'jobSize', value: 8 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 3 });
    expect(book.problem()).toEqual(refusal);
  });

  it('takes a number away', () => {
    const { open, made } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: undefined });
    expect(book.valuesOf('1')).toEqual({});
    expect(made).toEqual([{ type: 'clear', column: 'jobSize' }]);
  });

  it('keeps what was set here when rows are loaded again', () => {
    const book = createScoreBook(fakeOutboxes().open);
    book.load([row('1', {})]);
    book.set({ id: '1', column: 'jobSize', value: 5 });
    book.load([row('1', {}), row('2', { jobSize: 8 })]);
    expect([book.valuesOf('1'), book.valuesOf('2')]).toEqual([{ jobSize: 5 }, { jobSize: 8 }]);
  });

  it('tells who listens of every change', () => {
    const book = createScoreBook(fakeOutboxes().open);
    let told = 0;
    const stop = book.subscribe(() => {
      told += 1;
    });
    book.set({ id: '1', column: 'jobSize', value: 5 });
    expect(told).toBe(1);
    stop();
    book.set({ id: '1', column: 'jobSize', value: 8 });
    expect(told).toBe(1);
  });
});

// Helpers

const row = (id: string, values: BacklogItem['values']): BacklogItem => ({
  id,
  key: `PAY-${id}`,
  summary: 'Pays by card',
  typeName: 'Epic',
  statusName: 'To Do',
  statusCategory: 'new',
  labels: [],
  components: [],
  versions: [],
  blocks: [],
  values,
});

function fakeOutboxes() {
  const made: ScoringChange[] = [];
  let onRefused: Parameters<OpenScoring>[1] = () => undefined;
  const open: OpenScoring = (_, hear) => {
    onRefused = hear;
    const outbox: Outbox<ScoringState, ScoringChange> = {
      state: () => ({ inputs: {} }),
      version: () => 0,
      status: () => ({ phase: 'saved', unsent: 0, isKept: true }),
      make: (change) => {
        made.push(change);
        return ok({ inputs: {} });
      },
      offer: () => undefined,
      flush: () => Promise.resolve(),
      subscribe: () => () => undefined,
      close: () => undefined,
    };
    return outbox;
  };
  return {
    open,
    made,
    refuse: (change: ScoringChange) => {
      onRefused(change, refusal);
    },
  };
}
