import { rankIssues } from '#atlassian/jira/rank-issues';
import { searchIds } from '#atlassian/jira/search-issues';
import type { Connection } from '#atlassian/send';
import type { KeptRank } from '#contract/scoring-definitions';
import type { RankRequest } from '#domain/scoring/rank-plan';
import { planUndo } from '#domain/scoring/rank-undo';
import type { Child } from '#domain/scoring/order-by-parent';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import type { RankOutcome, RankPorts } from '#usecases/scoring/write-ranking';
import { sendPlan, writeRanking } from '#usecases/scoring/write-ranking';
import { backend } from '../../../bridge/backend';
import { asViewer } from '../../../bridge/request';
import type { Level, WsjfPlace } from './open-wsjf';
import { backlogPorts, jqlOfBoth, jqlOfLevel } from './open-wsjf';

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

/** Writes the ranking of a dry run, keeping the order it writes over. */
export function applyDryRun(
  scope: RankScope,
  dryRun: DryRun,
  writing: Writing,
): Promise<RankOutcome> {
  const { project } = scope.place;
  return writeRanking(dryRun, {
    ...writing,
    readOrder: () => searchIds(asViewer, jqlOf(scope)),
    rank: sendRequest(asViewer),
    keep: async (before, after) => {
      const answer = await backend('scoring.keepRank', {
        projectId: project.id,
        level: levelName(scope),
        before: [...before],
        after: [...after],
      });
      if (!answer.ok) throw new Error(answer.error.code);
    },
  });
}

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
export type UndoOutcome = RankOutcome | { readonly kind: 'reranked' };

/** Gives back the order before; where somebody ranked since, only when told that this is wanted. */
export async function undoRanking(
  scope: RankScope,
  kept: KeptRank,
  options: Writing & { readonly isWantedAnyway: boolean },
): Promise<UndoOutcome> {
  const current = await searchIds(asViewer, jqlOf(scope));
  const plan = planUndo(kept, current);
  if (plan.isReranked && !options.isWantedAnyway) return { kind: 'reranked' };
  const present = new Set(current);
  const wanted = kept.before.filter((id) => present.has(id));
  const outcome = await sendPlan(plan.plans, wanted, { ...options, rank: sendRequest(asViewer) });
  if (outcome.kind === 'written')
    await backend('scoring.forgetRank', { projectId: scope.place.project.id, id: kept.id });
  return outcome;
}

/** The epics and what belongs to them in Jira's order, each with its parent. */
export async function readWithChildren(place: WsjfPlace): Promise<readonly Child[]> {
  const ports = backlogPorts(asViewer, place);
  const items = await loadBacklog(jqlOfBoth(place), ports);
  return items.map(({ id, parent }) =>
    parent === undefined ? { id } : { id, parentId: parent.id },
  );
}

/** Jira's order of a level at this moment, as ids. */
export const readRankOrder = (scope: RankScope): Promise<readonly string[]> =>
  searchIds(asViewer, jqlOf(scope));
