import { findRoot } from '../../../host/root';
import { openLocalSite } from '../../../host/local-site';
import type { VoteAnswer } from '#contract/scoring/session-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import { cellOf } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import { openBallotBox } from '#usecases/scoring/session/ballot-box';
import { room, seatRoom } from './seat-room';

const scale = [1, 2, 3, 5, 8, 13, 20];
const sessionId = 'roominfoulweather1';

describe('twelve people scoring forty work items in four columns', () => {
  it('lose no vote in foul weather, and each ends as it was given last', async () => {
    const local = await openLocalSite({
      ...{ root: findRoot(), folder: ':memory:', beginning: 'sample' },
      origin: () => 'http://localhost',
    });
    const invoke = async <T>(accountId: string, functionKey: string, payload: unknown) => {
      const outcome = await local.forge.app.invoke({
        ...{ moduleKey: 'project-page', functionKey, payload, accountId },
        context: { moduleKey: 'project-page' },
      });
      if (!outcome.ok) throw new Error(outcome.message);
      return JSON.parse(outcome.result ?? '{}') as Result<T, Problem>;
    };
    try {
      const { owner, projectId, items } = seatRoom(local);
      const opened = await invoke<SessionView>(owner, 'session.open', {
        ...{ sessionId, projectId, title: 'Forty', scale, columns: scoreColumns, items },
        people: room.map((accountId) => ({ accountId, columns: scoreColumns })),
      });
      expect(opened).toMatchObject({ ok: true });
      local.weather.set({
        functions: [
          { fails: true, share: 0.25 },
          { latencyMs: 5, share: 0.5 },
        ],
      });
      const boxes = room.map((accountId) =>
        openBallotBox({
          sessionId,
          send: (votes) => invoke<VoteAnswer>(accountId, 'session.vote', { sessionId, votes }),
          kept: {
            ...{ names: () => [], read: () => undefined, write: () => true },
            remove: () => undefined,
          },
          later: () => undefined,
          onAnswer: () => undefined,
          onProblem: ({ message }) => {
            throw new Error(message);
          },
        }),
      );
      const valueOf = (person: number, item: number, at: { column: number; round: number }) =>
        scale[(person * 7 + item * 3 + at.column * 5 + at.round) % scale.length] ?? 1;
      for (const round of [0, 1])
        for (const [column, name] of scoreColumns.entries()) {
          for (const [item, issueId] of items.entries())
            boxes.forEach((box, person) => {
              box.cast({ issueId, column: name, value: valueOf(person, item, { column, round }) });
            });
          await Promise.all(boxes.map((box) => box.flush()));
        }
      const unsent = () => boxes.filter((box) => box.waiting().size > 0);
      for (let tried = 0; tried < 60 && unsent().length > 0; tried += 1)
        await Promise.all(unsent().map((box) => box.flush()));
      expect(unsent()).toEqual([]);

      local.weather.set({});
      const cells = items.flatMap((id) => scoreColumns.map((column) => cellOf(id, column)));
      const change = { type: 'reveal', cells };
      const view = await invoke<SessionView>(owner, 'session.change', { sessionId, change });
      if (!view.ok) throw new Error(view.error.message);
      const lost = room.flatMap((accountId, person) =>
        items.flatMap((id, item) =>
          scoreColumns.filter((name, column) => {
            const votes = view.value.shown[cellOf(id, name)] ?? [];
            const vote = votes.find((each) => each.accountId === accountId);
            return vote?.value !== valueOf(person, item, { column, round: 1 });
          }),
        ),
      );
      expect(lost).toHaveLength(0);
      expect(Object.values(view.value.shown).flat()).toHaveLength(12 * 40 * 4);
    } finally {
      await local.close();
    }
  }, 120_000);
});
