import { createOutbox } from '#usecases/records/outbox';
import { unsentSubjects } from '#usecases/records/pending-operations';
import { scoringRecord } from '#usecases/records/scoring-record';
import type { OpenScoring } from './score-sender';
import { createScoreBook } from './score-book';

describe('createScoreBook after a reload', () => {
  it('sends what an earlier page left unsent, and shows it on top of what is loaded', async () => {
    const sent: string[] = [];
    const texts = new Map([
      [
        'waymark.outbox.scoring.1.earlier',
        JSON.stringify([
          { clientId: 'earlier', seq: 1, change: { type: 'score', column: 'jobSize', value: 8 } },
          { clientId: 'earlier', seq: 2, change: { type: 'clear', column: 'timeCriticality' } },
        ]),
      ],
      ['waymark.outbox.criteria.7.earlier', '[]'],
    ]);
    const kept = {
      names: () => [...texts.keys()],
      read: (name: string) => texts.get(name),
      write: (name: string, text: string) => texts.set(name, text).size > 0,
      remove: (name: string) => void texts.delete(name),
    };
    const open: OpenScoring = (subjectId) =>
      createOutbox({
        ...{ ...scoringRecord, kind: 'scoring', subjectId, clientId: 'this', kept },
        actor: () => ({ accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] }),
        apply: (request) => {
          sent.push(...request.operations.map(({ seq }) => `${request.subjectId}:${String(seq)}`));
          return new Promise(() => undefined);
        },
        later: () => () => undefined,
        onRefused: () => undefined,
      });
    const book = createScoreBook(open, undefined, unsentSubjects('scoring', kept));
    const marks = { jobSize: '10001: 1 2 4', userBusinessValue: '10001: 1 2 4' };
    const loaded = { userBusinessValue: 2, timeCriticality: 3, jobSize: 4 };
    book.load([
      { id: '1', values: loaded, marks },
      { id: '2', values: { jobSize: 1 } },
    ]);
    expect(book.givenOf('1')).toEqual({
      values: { userBusinessValue: 2, jobSize: 8 },
      marks: { userBusinessValue: '10001: 1 2 4' },
    });
    expect(book.valuesOf('2')).toEqual({ jobSize: 1 });
    expect([...book.touched()]).toEqual(['1']);
    expect(book.inputOf('2', 'jobSize')).toBeUndefined();
    book.set({ id: '2', column: 'jobSize', value: 1, why: 'As the last one' });
    expect(book.inputOf('2', 'jobSize')).toMatchObject({ value: 1, why: 'As the last one' });
    expect(book.status()).toMatchObject({ phase: 'saving', unsent: 3 });
    book.flush();
    await Promise.resolve();
    expect(sent).toEqual(['1:1', '1:2', '2:1']);
  });
});
