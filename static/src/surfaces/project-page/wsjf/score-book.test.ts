import type { Problem } from '#domain/problem';
import { ok } from '#domain/result';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox } from '#usecases/records/outbox';
import { createScoreBook } from './score-book';
import type { OpenScoring } from './score-sender';

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

  it('takes what is given here as given on this scale, and no more when it is refused', () => {
    const { open, refuse } = fakeOutboxes();
    const book = createScoreBook(open);
    const marks = { jobSize: '10001: 1 2 3', timeCriticality: '10001: 1 2 3' };
    book.load([{ ...row('1', { jobSize: 3, timeCriticality: 2 }), marks }]);
    const before = book.givenOf('1');
    expect(before.marks).toEqual(marks);
    expect(book.givenOf('1')).toBe(before);
    book.set({ id: '1', column: 'jobSize', value: 3 });
    expect(book.givenOf('1').marks).toEqual({ timeCriticality: '10001: 1 2 3' });
    refuse({ type: 'score', column: 'jobSize', value: 3 });
    expect(book.givenOf('1').marks).toEqual(marks);
  });

  it('goes back to what was saved here meanwhile when a later number is refused', () => {
    const { open, refuse, answer } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    answer({ jobSize: { value: 8, by: 'acc-ana', at: '2026-03-09T09:00:00.000Z' } });
    book.set({ id: '1', column: 'jobSize', value: 5 });
    refuse({ type: 'score', column: 'jobSize', value: 5 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 8 });
  });

  it('keeps the number given since when an earlier one is refused', () => {
    const { open, refuse } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    book.set({ id: '1', column: 'jobSize', value: 5 });
    refuse({ type: 'score', column: 'jobSize', value: 8 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 5 });
  });

  it('shows what somebody else gave to the same work item once the record tells', () => {
    const { open, answer } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3, timeCriticality: 2 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    const at = '2026-03-09T09:00:00.000Z';
    answer({
      jobSize: { value: 8, by: 'acc-ana', at },
      timeCriticality: { value: 13, by: 'acc-ben', at },
    });
    expect(book.valuesOf('1')).toEqual({ jobSize: 8, timeCriticality: 13 });
  });

  it('takes a number and what replaced it back as one', () => {
    const book = createScoreBook(fakeOutboxes().open);
    book.load([row('1', { jobSize: 3 })]);
    book.give([{ id: '1', column: 'jobSize', value: 1 }]);
    book.amend([{ id: '1', column: 'jobSize', value: 13 }]);
    expect(book.takeBack(() => false)).toEqual([{ id: '1', column: 'jobSize', value: 3 }]);
    expect(book.takeBack(() => false)).toEqual([]);
  });

  it('takes a number away', () => {
    const { open, made } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: undefined });
    expect(book.valuesOf('1')).toEqual({});
    expect(made).toEqual([{ type: 'clear', column: 'jobSize' }]);
  });

  it('takes back what was given in one step, and leaves what was given otherwise since', () => {
    const { open, made } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 }), row('2', {})]);
    book.give([
      { id: '1', column: 'jobSize', value: 8 },
      { id: '2', column: 'jobSize', value: 8 },
    ]);
    book.set({ id: '2', column: 'jobSize', value: 13 });
    expect(book.takeBack(() => false)).toEqual([{ id: '1', column: 'jobSize', value: 3 }]);
    expect([book.valuesOf('1'), book.valuesOf('2')]).toEqual([{ jobSize: 3 }, { jobSize: 13 }]);
    expect(made.at(-1)).toEqual({ type: 'score', column: 'jobSize', value: 3 });
    expect(book.takeBack(() => false)).toEqual([]);
  });

  it('never gives a number of another scale back as one of this', () => {
    const book = createScoreBook(fakeOutboxes().open);
    const marks = { jobSize: '10001: 1 2 3' };
    book.load([{ ...row('1', { jobSize: 3 }), marks }]);
    book.give([{ id: '1', column: 'jobSize', value: 8 }]);
    expect(book.takeBack((mark) => mark === marks.jobSize)).toEqual([]);
    expect(book.valuesOf('1')).toEqual({ jobSize: 8 });
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

  it('shows what somebody else recorded, writes nothing, and goes back to it when an own number is refused', () => {
    const { open, made, refuse } = fakeOutboxes();
    const book = createScoreBook(open);
    book.load([row('1', { jobSize: 3 })]);
    book.hear({ id: '1', column: 'jobSize', value: 13 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 13 });
    expect(made).toEqual([]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    refuse({ type: 'score', column: 'jobSize', value: 8 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 13 });
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
  const listeners: (() => void)[] = [];
  let onRefused: Parameters<OpenScoring>[1] = () => undefined;
  let record: { version: number; state: ScoringState } = { version: 0, state: { inputs: {} } };
  const open: OpenScoring = (_, hear) => {
    onRefused = hear;
    const outbox: Outbox<ScoringState, ScoringChange> = {
      state: () => record.state,
      version: () => record.version,
      status: () => ({ phase: 'saved', unsent: 0, isKept: true }),
      make: (change) => {
        made.push(change);
        return ok({ inputs: {} });
      },
      offer: () => undefined,
      newest: () => record.state,
      catchUp: () => undefined,
      flush: () => Promise.resolve(),
      subscribe: (tell) => {
        listeners.push(tell);
        return () => undefined;
      },
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
    answer: (inputs: ScoringState['inputs']) => {
      record = { version: record.version + 1, state: { inputs } };
      for (const tell of listeners) tell();
    },
  };
}
