import { rankIssues } from '#atlassian/jira/issue/rank-issues';
import { searchIds } from '#atlassian/jira/query/search-issues';
import type { Connection } from '#atlassian/send';
import type { RankLine } from '#contract/scoring/scoring-definitions';
import type { RankRequest } from '#domain/scoring/cut/rank-plan';
import { planUndo } from '#domain/scoring/cut/rank-undo';
import type { Child } from '#domain/scoring/rank/order-by-parent';
import { keepOrder } from '#usecases/scoring/keep-order';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import type { RankOutcome, RankPorts, Unfinished } from '#usecases/scoring/write-ranking';
import { resumeRanking, sendPlan, writeRanking } from '#usecases/scoring/write-ranking';
import { backend } from '../../../../bridge/backend';
import { asViewer, wait } from '../../../../bridge/request';
import type { Level, WsjfPlace } from '../open-wsjf';
import { backlogPorts, jqlOfAll, jqlOfBoth, jqlOfLevel } from '../open-wsjf';

/** A dry run: Jira's order as it was read, and the one that is wanted. */
export type DryRun = { readonly current: readonly string[]; readonly wanted: readonly string[] };

/** How a screen follows and stops the writing. */
export type Writing = Pick<RankPorts, 'isStopped' | 'onProgress'>;

/** What of a backlog is ranked: one level, or epics with what belongs to them. */
export type RankScope = {
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly withChildren: boolean;
};

const jqlOf = ({ place, level, withChildren }: RankScope): string =>
  (withChildren ? jqlOfBoth(place) : jqlOfLevel(place, level)) ?? '';

const levelName = ({ level, withChildren }: RankScope): string =>
  withChildren ? `${level}-and-children` : level;

const sendRequest =
  (connection: Connection) =>
  ({ issues, after, before }: RankRequest) =>
    rankIssues(connection, {
      issueIds: issues,
      where: after === undefined ? { before: before ?? '' } : { after },
    });

const portsOf = (scope: RankScope, writing: Writing): RankPorts => {
  const { project } = scope.place;
  return {
    ...writing,
    wait,
    readOrder: () => searchIds(asViewer, jqlOf(scope)),
    readAround: () => searchIds(asViewer, jqlOfAll(scope.place)),
    rank: sendRequest(asViewer),
    keep: (before, after) =>
      keepOrder(
        { projectId: project.id, level: levelName(scope), before, after },
        async (request) => {
          const answer = await backend('scoring.keepRank', request);
          if (!answer.ok) throw new Error(answer.error.code);
          return answer.value.id;
        },
      ),
  };
};

/** Writes the ranking of a dry run, keeping the order it writes over. */
export const applyDryRun = (
  scope: RankScope,
  dryRun: DryRun,
  writing: Writing,
): Promise<RankOutcome> => writeRanking(dryRun, portsOf(scope, writing));

/** Goes on with one that was stopped or broke off. */
export const goOnWriting = (
  scope: RankScope,
  rest: Unfinished,
  writing: Writing,
): Promise<RankOutcome> => resumeRanking(rest, portsOf(scope, writing));

/** The latest ranking of this level that can be undone, whichever way it was written. */
export async function findUndo(place: WsjfPlace, level: Level) {
  const projectId = place.project.id;
  const scopes = [false, true].map((withChildren): RankScope => ({ place, level, withChildren }));
  const found = await Promise.all(
    scopes.map(async (scope) => {
      const answer = await backend('scoring.findRank', { projectId, level: levelName(scope) });
      return answer.ok && answer.value !== null ? [{ scope, kept: answer.value }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.kept.at.localeCompare(a.kept.at))[0];
}

/** How an undo ended. */
export type UndoOutcome = RankOutcome | { readonly kind: 'reranked' | 'superseded' };

/** Gives back the order before; where somebody ranked since, only when told that this is wanted. */
export async function undoRanking(
  scope: RankScope,
  { id, level }: RankLine,
  options: Writing & { readonly isWantedAnyway: boolean },
): Promise<UndoOutcome> {
  const projectId = scope.place.project.id;
  const [current, answer] = await Promise.all([
    searchIds(asViewer, jqlOfAll(scope.place)),
    backend('scoring.readRank', { projectId, level, id }),
  ]);
  if (!answer.ok) throw new Error(answer.error.code);
  const kept = answer.value;
  if (kept === null) return { kind: 'superseded' };
  const plan = planUndo(kept, current);
  if (plan.isReranked && !options.isWantedAnyway) return { kind: 'reranked' };
  const present = new Set(current);
  const wanted = kept.before.filter((id) => present.has(id));
  const known = new Set(wanted);
  const before = current.filter((id) => known.has(id));
  const outcome = await sendPlan(
    plan.plans,
    { before, current: before, wanted },
    { ...options, rank: sendRequest(asViewer) },
  );
  if (outcome.kind === 'written') await backend('scoring.forgetRank', { projectId, id });
  return outcome;
}

/** The epics and what belongs to them in Jira's order, each with its parent and its key. */
export async function readWithChildren(
  place: WsjfPlace,
): Promise<readonly (Child & { readonly key: string })[]> {
  const ports = backlogPorts(asViewer, place);
  const items = await loadBacklog(jqlOfBoth(place), ports);
  return items.map(({ id, key, parent }) => ({
    id,
    key,
    ...(parent === undefined ? {} : { parentId: parent.id }),
  }));
}
