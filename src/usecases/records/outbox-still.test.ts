import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import type { Outcome, RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import { createOutbox } from './outbox';

type Words = readonly string[];

const rules: RecordRules<Words, string> = {
  kind: 'criteria',
  empty: [],
  apply: (state, change) => ok([...state, change]),
};

describe('an outbox of what is being typed in', () => {
  it('shows what others did once it need not stay still any more', async () => {
    const { outbox, colleague, type } = openPage();
    outbox.make('first');
    await outbox.flush();
    type(true);
    colleague('theirs');
    outbox.make('mine');
    await outbox.flush();
    expect(outbox.state()).toEqual(['first', 'mine']);
    expect(outbox.newest()).toEqual(['first', 'theirs', 'mine']);
    outbox.catchUp();
    expect(outbox.state()).toEqual(['first', 'theirs', 'mine']);
  });

  it('holds back what is read elsewhere too, through any number of own changes', async () => {
    const { outbox, type } = openPage();
    outbox.make('first');
    await outbox.flush();
    type(true);
    outbox.offer(5, ['first', 'theirs']);
    outbox.make('mine');
    outbox.make('and mine');
    expect(outbox.state()).toEqual(['first', 'mine', 'and mine']);
    expect(outbox.newest()).toEqual(['first', 'theirs', 'mine', 'and mine']);
    type(false);
    outbox.offer(6, ['first', 'theirs', 'more of theirs']);
    expect(outbox.state()).toEqual(['first', 'theirs', 'more of theirs', 'mine', 'and mine']);
  });

  it('takes back at once what of one’s own was refused', async () => {
    const { outbox, type } = openPage();
    type(true);
    outbox.make('no');
    outbox.make('yes');
    await outbox.flush();
    expect(outbox.state()).toEqual(['yes']);
  });
});

function openPage() {
  let record: Words = [];
  let isTyping = false;
  const apply = ({ operations }: ApplyRequest): Promise<Result<ApplyAnswer, never>> => {
    const outcomes = operations.map(({ change, seq }): Outcome => {
      if (change === 'no') return { seq, result: 'refused', problem: refusal };
      record = [...record, String(change)];
      return { seq, result: 'applied' };
    });
    return Promise.resolve(ok({ version: record.length, state: record, outcomes }));
  };
  const outbox = createOutbox<Words, string>({
    rules,
    parseState: (json) => ok(json as Words),
    parseChange: (json) => ok(String(json)),
    kind: 'criteria',
    subjectId: '10012',
    clientId: 'page-one',
    actor: () => ({ accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] }),
    apply,
    kept: { names: () => [], read: () => undefined, write: () => true, remove: () => undefined },
    later: () => () => undefined,
    onRefused: () => undefined,
    isStill: () => isTyping,
  });
  return {
    outbox,
    colleague: (word: string) => {
      record = [...record, word];
    },
    type: (is: boolean) => {
      isTyping = is;
    },
  };
}

const refusal = { code: 'NOT_ALLOWED', message: 'No.', remedy: '' };
