import { rankIssues } from '#atlassian/jira/issue/rank-issues';
import { searchIds } from '#atlassian/jira/query/search-issues';
import { writeGateConfig } from '#contract/criteria/criteria-gate';
import type { KeptOrders, RankLine } from '#contract/scoring/scoring-definitions';
import { cellOf } from '#domain/scoring/session/session';
import type { SessionLine } from '#contract/scoring/session-definitions';
import type { SessionView } from '#domain/scoring/session/session-view';
import { keepOrder } from '#usecases/scoring/keep-order';
import { openBallotBox } from '#usecases/scoring/session/ballot-box';
import type { RankOutcome, RankPorts } from '#usecases/scoring/write-ranking';
import { resumeRanking, writeRanking } from '#usecases/scoring/write-ranking';
import type { Desk } from './desk';
import { newStory, projectId } from './desk';
import type { Saving } from './saving';
import { savingsInJira } from './savings-in-jira';
import { savingsOfPages } from './savings-of-pages';
import { people } from '../start-site';

const column = 'userBusinessValue';
const scale = [1, 2, 3, 5, 8, 13, 20];
const level = 'epics';
const epics = 'project = PAY AND issuetype = Epic AND statusCategory != Done ORDER BY Rank';

/** What is saved otherwise than as changes of a record. */
export const savingsElsewhere: readonly Saving[] = [
  {
    what: 'a session, its votes and what the room agreed on',
    async lay(desk, turn) {
      const sessionId = `savedsession0000${String(turn)}`;
      const project = await projectId(desk);
      const issueId = await newStory(desk);
      const cells = [cellOf(issueId, column)];
      const voter = { accountId: people.viewer, columns: [column] };
      const change = (one: object) => desk.press('session.change', { sessionId, change: one });
      return {
        async save() {
          await desk.press('session.open', {
            ...{ sessionId, projectId: project, title: 'Saved', scale },
            ...{ columns: [column], items: [issueId], people: [voter] },
          });
          await voteUntilTaken(desk, sessionId, issueId);
          await change({ type: 'reveal', cells });
          await change({ type: 'agree', issueId, column, value: 8, seen: 0 });
        },
        async kept() {
          const { shown, session } = await desk.press<SessionView>('session.read', { sessionId });
          const list = { projectId: project };
          const lines = await desk.press<readonly SessionLine[]>('session.list', list);
          const listed = lines.filter(({ id }) => id === sessionId).length;
          const agreed = Object.values(session.agreed).map(({ value, count }) => [value, count]);
          return { shown, agreed, listed };
        },
        expected: {
          shown: { [cells[0] ?? '']: [{ accountId: people.viewer, value: 5 }] },
          agreed: [[8, 1]],
          listed: 1,
        },
      };
    },
  },
  {
    what: 'a ranking, and the order that it can be undone to',
    async lay(desk) {
      const jira = desk.jiraAs('product-owner');
      const project = await projectId(desk);
      const before = await desk.insist(() => searchIds(jira, epics));
      const wanted = [...before].reverse();
      const ports = rankPorts(desk, project);
      return {
        save: () => rankToTheEnd({ current: before, wanted }, ports),
        async kept() {
          const line = await desk.press<RankLine>('scoring.findRank', {
            projectId: project,
            level,
          });
          const { id } = line;
          const undo = { projectId: project, level, id };
          return {
            now: await desk.insist(() => searchIds(jira, epics)),
            undo: (await desk.press<KeptOrders>('scoring.readRank', undo)).before,
          };
        },
        expected: { now: wanted, undo: before },
      };
    },
  },
  {
    what: 'that an order was given back, and is offered no more',
    async lay(desk) {
      const project = await projectId(desk);
      const place = { projectId: project, level: 'stories' };
      const order = [await newStory(desk), await newStory(desk)];
      const { id } = await desk.press<{ id: string }>('scoring.keepRank', {
        ...{ ...place, before: order, after: [...order].reverse() },
        part: { index: 0, of: 1 },
      });
      return {
        save: () => desk.press('scoring.forgetRank', { projectId: project, id }),
        kept: () => desk.press<RankLine | null>('scoring.findRank', place),
        expected: null,
      };
    },
  },
  ...savingsOfPages,
  ...savingsInJira,
  {
    what: 'the rule of a workflow, which holds a work item back',
    async lay(desk) {
      const id = await newStory(desk);
      const path = `/rest/api/3/issue/${id}/transitions`;
      const { transitions } = await desk.ask<Offered>('GET', path);
      const step = transitions.find(({ name }) => name === 'Start progress')?.id ?? '';
      const rule = {
        ...{ workflow: 'software', step, module: 'fit-for-step', work: 'save' },
        config: writeGateConfig({ met: true, accepted: false, ready: false, onlyMust: false }),
        returnTo: '/jira/software/projects/PAY/settings/workflow',
      };
      let said = '';
      return {
        async save() {
          await desk.site.as('admin').fetch('/_page/rule', {
            ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(rule) },
          });
          said = await desk.insist(async () => {
            const answer = await desk.site.as('developer').fetch(path, {
              ...{ method: 'POST', body: JSON.stringify({ transition: { id: step } }) },
            });
            if (answer.status !== 400) throw new Error(String(answer.status));
            return answer.text();
          });
        },
        async kept() {
          const { fields } = await desk.ask<Moved>('GET', `/rest/api/3/issue/${id}?fields=status`);
          return [fields.status.name, said.includes('There are no acceptance criteria yet.')];
        },
        expected: ['To Do', true],
      };
    },
  },
];

// Helpers

type Offered = { readonly transitions: readonly { readonly id: string; readonly name: string }[] };
type Moved = { readonly fields: { readonly status: { readonly name: string } } };

/** Casts one vote as the viewer, and waits until it is acknowledged. */
async function voteUntilTaken(desk: Desk, sessionId: string, issueId: string): Promise<void> {
  const box = openBallotBox({
    sessionId,
    send: (votes) =>
      desk.site.as('viewer').invoke('project-page', 'session.vote', { sessionId, votes }) as never,
    kept: {
      ...{ names: () => [], read: () => undefined, write: () => true },
      remove: () => undefined,
    },
    later: (work, ms) => desk.site.clock.after(ms, work),
    onAnswer: () => undefined,
    onProblem: ({ message }) => {
      throw new Error(message);
    },
  });
  box.cast({ issueId, column, value: 3 });
  box.cast({ issueId, column, value: 5 });
  await desk.insist(async () => {
    await box.flush();
    if (box.waiting().size > 0) throw new Error('The vote waits.');
  });
}

function rankPorts(desk: Desk, project: string): RankPorts {
  const jira = desk.jiraAs('product-owner');
  return {
    wait: jira.wait,
    isStopped: () => false,
    onProgress: () => undefined,
    readOrder: () => desk.insist(() => searchIds(jira, epics)),
    readAround: () => desk.insist(() => searchIds(jira, epics)),
    rank: ({ issues, after, before = '' }) =>
      rankIssues(jira, { issueIds: issues, where: after === undefined ? { before } : { after } }),
    keep: (before, after) =>
      keepOrder({ projectId: project, level, before, after }, async (request) => {
        const { id } = await desk.press<{ id: string }>('scoring.keepRank', request);
        return id;
      }),
  };
}

/** Writes a ranking, and goes on where it broke off as often as it takes. */
async function rankToTheEnd(
  dryRun: Parameters<typeof writeRanking>[0],
  ports: RankPorts,
): Promise<void> {
  let outcome: RankOutcome = await writeRanking(dryRun, ports);
  while (outcome.kind === 'failed') outcome = await resumeRanking(outcome.rest, ports);
  if (outcome.kind !== 'written') throw new Error(outcome.kind);
}
