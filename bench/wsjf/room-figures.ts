import { openLocalSite } from '../../host/local-site';
import { findRoot } from '../../host/root';
import type { VoteAnswer } from '#contract/scoring/session-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import { defaultScale } from '#domain/scoring/scale/scale';
import type { Cast } from '#domain/scoring/session/ballot';
import { cellOf } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import { openBallotBox } from '#usecases/scoring/session/ballot-box';
import { room, seatRoom } from '../../test/site/ranking/seat-room';
import type { Figure } from '../harness/figure';

type Invoke = <T>(who: string, name: string, payload: unknown) => Promise<Result<T, Problem>>;
type Send = (votes: readonly Cast[]) => Promise<Result<VoteAnswer, Problem>>;
/** How one person's votes leave, column by column. */
type Sender = {
  readonly give: (votes: readonly Cast[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Twelve people score forty work items in four columns while a quarter of all calls fails: votes lost. */
export async function roomFigures(): Promise<readonly Figure[]> {
  const kept = await votesLost('benchroomkept0001', boxed);
  const once = await votesLost('benchroomonce0001', sentOnce);
  return [
    {
      name: 'votes lost of 1920, a quarter of all calls failing',
      measured: kept,
      unit: 'count',
      against: { what: 'votes that are sent once', value: once },
      budget: 0,
    },
  ];
}

const boxed = (send: Send, sessionId: string): Sender => {
  const box = openBallotBox({
    ...{ sessionId, send, later: () => undefined, onAnswer: () => undefined },
    kept: { names: () => [], read: () => undefined, write: () => true, remove: () => undefined },
    onProblem: ({ message }) => {
      throw new Error(message);
    },
  });
  return {
    async give(votes) {
      for (const vote of votes) box.cast(vote);
      await box.flush();
    },
    async end() {
      for (let tried = 0; tried < 60 && box.waiting().size > 0; tried += 1) await box.flush();
    },
  };
};

const sentOnce = (send: Send): Sender => ({
  async give(votes) {
    await send(votes).catch(() => undefined);
  },
  end: () => Promise.resolve(),
});

async function votesLost(
  sessionId: string,
  open: (send: Send, sessionId: string) => Sender,
): Promise<number> {
  const local = await openLocalSite({
    ...{ root: findRoot(), folder: ':memory:', beginning: 'sample' },
    origin: () => 'http://localhost',
  });
  const invoke: Invoke = async (accountId, functionKey, payload) => {
    const outcome = await local.forge.app.invoke({
      ...{ moduleKey: 'project-page', functionKey, payload, accountId },
      context: { moduleKey: 'project-page' },
    });
    if (!outcome.ok) throw new Error(outcome.message);
    return JSON.parse(outcome.result ?? '{}') as never;
  };
  try {
    const seated = seatRoom(local);
    const { owner, projectId, items } = seated;
    await invoke(owner, 'session.open', {
      ...{
        sessionId,
        projectId,
        title: 'Forty',
        scale: defaultScale,
        columns: scoreColumns,
        items,
      },
      people: room.map((accountId) => ({ accountId, columns: scoreColumns })),
    });
    local.weather.set({ functions: [{ fails: true, share: 0.25 }] });
    const senders = room.map((who) =>
      open((votes) => invoke<VoteAnswer>(who, 'session.vote', { sessionId, votes }), sessionId),
    );
    for (const column of scoreColumns)
      await Promise.all(
        senders.map(({ give }, person) =>
          give(items.map((issueId, item) => ({ issueId, column, value: valueOf(person, item) }))),
        ),
      );
    for (const { end } of senders) await end();
    local.weather.set({});
    return await countLost(invoke, sessionId, seated);
  } finally {
    await local.close();
  }
}

const valueOf = (person: number, item: number): number =>
  defaultScale[(person * 7 + item * 3) % defaultScale.length] ?? 1;

async function countLost(
  invoke: Invoke,
  sessionId: string,
  { owner, items }: ReturnType<typeof seatRoom>,
): Promise<number> {
  const cells = items.flatMap((id) => scoreColumns.map((column) => cellOf(id, column)));
  const change = { type: 'reveal', cells };
  const view = await invoke<SessionView>(owner, 'session.change', { sessionId, change });
  if (!view.ok) throw new Error(view.error.message);
  let lost = 0;
  for (const [item, id] of items.entries())
    for (const column of scoreColumns) {
      const votes = view.value.shown[cellOf(id, column)] ?? [];
      for (const [person, accountId] of room.entries())
        if (votes.find((vote) => vote.accountId === accountId)?.value !== valueOf(person, item))
          lost += 1;
    }
  return lost;
}
