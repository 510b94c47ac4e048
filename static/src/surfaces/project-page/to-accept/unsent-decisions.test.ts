import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { acceptAbility } from '#domain/criteria/decide';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { criteriaRecord } from '#usecases/records/criteria-record';
import { createOutbox } from '#usecases/records/outbox';
import { unsentSubjects } from '#usecases/records/pending-operations';
import { anIssue } from '../../../../../test/arbitraries/macro-data';
import { unsentDecisions, unsentElsewhere } from './unsent-decisions';

describe('unsentDecisions', () => {
  const texts = new Map([
    ['waymark.outbox.criteria.1.earlier', JSON.stringify([accepted(1, 'a'), rejected(2, 'b')])],
    ['waymark.outbox.criteria.2.earlier', JSON.stringify([reworded(1, 'a')])],
    ['waymark.outbox.scoring.3.earlier', '[]'],
  ]);
  const kept = {
    names: () => [...texts.keys()],
    read: (name: string) => texts.get(name),
    write: (name: string, text: string) => texts.set(name, text).size > 0,
    remove: (name: string) => void texts.delete(name),
  };

  it('sends what an earlier page decided and left, and counts it as decided', async () => {
    const sent: string[] = [];
    const open = (row: AwaitingIssue) => {
      const outbox = createOutbox({
        ...{ ...criteriaRecord, kind: 'criteria', subjectId: row.issue.id, clientId: 'this', kept },
        actor: () => ({ accountId: 'acc-ana', at: someTime, abilities: [acceptAbility] }),
        apply: ({ subjectId, operations }) => {
          sent.push(...operations.map(({ seq }) => `${subjectId}:${String(seq)}`));
          return new Promise(() => undefined);
        },
        later: (work) => {
          queueMicrotask(work);
          return () => undefined;
        },
        onRefused: () => undefined,
      });
      outbox.offer(0, row.state);
      return outbox;
    };
    const rows = ['1', '2', '3'].map((id) => waitingFor(id, ['a', 'b', 'c']));
    const left = unsentDecisions(rows, unsentSubjects('criteria', kept), open);
    expect(left.map(({ row, ids }) => [row.issue.id, ids])).toEqual([['1', ['a', 'b']]]);
    await Promise.resolve();
    expect(sent).toEqual(['1:1', '1:2', '2:1']);
  });
});

describe('unsentElsewhere', () => {
  it('names what is kept and not listed', () => {
    expect(unsentElsewhere([waitingFor('1', ['a'])], ['1', '2', '', 'x'])).toEqual(['2']);
  });
});

const someTime = '2026-03-09T10:00:00.000Z';

function accepted(seq: number, id: string) {
  return { clientId: 'earlier', seq, change: { type: 'accept', ids: [id] } };
}

function rejected(seq: number, id: string) {
  return { clientId: 'earlier', seq, change: { type: 'reject', id, reason: 'No receipt' } };
}

function reworded(seq: number, id: string) {
  return { clientId: 'earlier', seq, change: { type: 'editText', id, text: 'Pays by card' } };
}

function waitingFor(id: string, names: readonly string[]): AwaitingIssue {
  const waiting = names.map((name): AcceptanceCriterion => ({
    id: name,
    text: `Pays ${name}`,
    kind: 'criterion',
    depth: 0,
    order: name,
    state: 'claimed',
    isRequired: true,
    claimedBy: 'acc-ben',
    claimedAt: someTime,
  }));
  const state = { items: waiting, deleted: [] };
  return { issue: anIssue({ id }), version: 3, state, waiting, since: someTime };
}
