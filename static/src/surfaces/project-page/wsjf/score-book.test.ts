import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Outbox } from '#usecases/records/outbox';
import type { FieldWay } from './field-way';
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

  it('sets the field first where the project keeps the number in one, then records it', async () => {
    const { open, made } = fakeOutboxes();
    const { way, written, answerNext } = fakeField();
    const book = createScoreBook(open, way);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 8 });
    expect(book.status()).toMatchObject({ phase: 'saving', unsent: 1 });
    await Promise.resolve();
    expect([written, made]).toEqual([[8], []]);
    await answerNext(ok(null));
    expect(made).toEqual([{ type: 'score', column: 'jobSize', value: 8 }]);
    expect(book.status().phase).toBe('saved');
  });

  it('gives the number before back when the field refuses it, and records nothing', async () => {
    const { open, made } = fakeOutboxes();
    const { way, answerNext } = fakeField();
    const book = createScoreBook(open, way);
    book.load([row('1', { jobSize: 3 })]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    await Promise.resolve();
    await answerNext(refused(refusal));
    expect(book.valuesOf('1')).toEqual({ jobSize: 3 });
    expect(book.problem()).toEqual(refusal);
    expect(made).toEqual([]);
  });

  it('writes one number of a work item after the other, so that the last one stays', async () => {
    const { way, written, answerNext } = fakeField();
    const book = createScoreBook(fakeOutboxes().open, way);
    book.load([row('1', {})]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    book.set({ id: '1', column: 'jobSize', value: 5 });
    await Promise.resolve();
    expect(written).toEqual([8]);
    await answerNext(ok(null));
    expect(written).toEqual([8, 5]);
    await answerNext(ok(null));
    expect(book.valuesOf('1')).toEqual({ jobSize: 5 });
  });

  it('writes a reason without writing the field again', () => {
    const { open, made } = fakeOutboxes();
    const { way, written } = fakeField();
    const book = createScoreBook(open, way);
    book.load([row('1', { jobSize: 8 })]);
    book.set({ id: '1', column: 'jobSize', value: 8, why: 'Like PAY-4' });
    expect(written).toEqual([]);
    expect(made).toEqual([{ type: 'score', column: 'jobSize', value: 8, why: 'Like PAY-4' }]);
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

  it('learns what the room agreed on once the field holds it', async () => {
    const { way, answerNext } = fakeField();
    const book = createScoreBook(fakeOutboxes().open, way);
    book.load([row('1', { jobSize: 3 })]);
    const learned = book.learn({ id: '1', column: 'jobSize', value: 13 });
    await Promise.resolve();
    expect(book.valuesOf('1')).toEqual({ jobSize: 3 });
    await answerNext(ok(null));
    expect(await learned).toEqual(ok(null));
    expect(book.valuesOf('1')).toEqual({ jobSize: 13 });
  });
});

// Helpers

function fakeField() {
  const written: (number | undefined)[] = [];
  const waiting: ((answer: Result<null, Problem>) => void)[] = [];
  const way: FieldWay = {
    fieldOf: (column) =>
      column === 'jobSize' ? { fieldId: 'customfield_10028', name: 'Story Points' } : undefined,
    write: ({ value }) => {
      written.push(value);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
  };
  const answerNext = async (answer: Result<null, Problem>) => {
    waiting.shift()?.(answer);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { way, written, answerNext };
}

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
      newest: () => ({ inputs: {} }),
      catchUp: () => undefined,
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
