import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { ScoringChange } from '#domain/scoring/scoring-record';
import type { FieldWay } from './field-way';
import { createScoreBook } from './score-book';
import type { OpenScoring } from './score-sender';

const refusal: Problem = { code: 'NOT_ALLOWED', message: 'No.', remedy: 'Ask.' };

describe('createScoreBook where the project keeps job sizes in a field', () => {
  it('sets the field first where the project keeps the number in one, then records it', async () => {
    const { open, made } = fakeRecord();
    const { way, written, answerNext } = fakeField();
    const book = createScoreBook(open, way);
    book.load([{ id: '1', values: { jobSize: 3 } }]);
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
    const { open, made } = fakeRecord();
    const { way, answerNext } = fakeField();
    const book = createScoreBook(open, way);
    book.load([{ id: '1', values: { jobSize: 3 } }]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    await Promise.resolve();
    await answerNext(refused(refusal));
    expect(book.valuesOf('1')).toEqual({ jobSize: 3 });
    expect(book.problem()).toEqual(refusal);
    expect(made).toEqual([]);
  });

  it('writes one number of a work item after the other, so that the last one stays', async () => {
    const { way, written, answerNext } = fakeField();
    const book = createScoreBook(fakeRecord().open, way);
    book.load([{ id: '1', values: {} }]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    book.set({ id: '1', column: 'jobSize', value: 5 });
    await Promise.resolve();
    expect(written).toEqual([8]);
    await answerNext(ok(null));
    expect(written).toEqual([8, 5]);
    await answerNext(ok(null));
    expect(book.valuesOf('1')).toEqual({ jobSize: 5 });
  });

  it('writes the number that the field held before again while another is on its way there', async () => {
    const { way, written, answerNext } = fakeField();
    const { open, made } = fakeRecord();
    const book = createScoreBook(open, way);
    book.load([{ id: '1', values: { jobSize: 3 } }]);
    book.set({ id: '1', column: 'jobSize', value: 8 });
    book.set({ id: '1', column: 'jobSize', value: 3 });
    await Promise.resolve();
    await answerNext(ok(null));
    await answerNext(ok(null));
    expect(written).toEqual([8, 3]);
    expect(made.at(-1)).toEqual({ type: 'score', column: 'jobSize', value: 3 });
    expect(book.valuesOf('1')).toEqual({ jobSize: 3 });
  });

  it('writes a reason without writing the field again', () => {
    const { open, made } = fakeRecord();
    const { way, written } = fakeField();
    const book = createScoreBook(open, way);
    book.load([{ id: '1', values: { jobSize: 8 } }]);
    book.set({ id: '1', column: 'jobSize', value: 8, why: 'Like PAY-4' });
    expect(written).toEqual([]);
    expect(made).toEqual([{ type: 'score', column: 'jobSize', value: 8, why: 'Like PAY-4' }]);
  });

  it('learns what the room agreed on once the field holds it', async () => {
    const { way, answerNext } = fakeField();
    const book = createScoreBook(fakeRecord().open, way);
    book.load([{ id: '1', values: { jobSize: 3 } }]);
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

/** A record that takes everything, and keeps what it was told. */
function fakeRecord() {
  const made: ScoringChange[] = [];
  const open: OpenScoring = () => ({
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
  });
  return { open, made };
}
