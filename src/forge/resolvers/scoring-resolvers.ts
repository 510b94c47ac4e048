import type { Handlers } from '@forge/resolver';
import type { ScoringDefinitions } from '#contract/scoring/scoring-definitions';
import {
  parseFindRank,
  parseForgetRank,
  parseKeepRank,
  parseReadRank,
} from '#contract/scoring/scoring-definitions';
import type { Problem } from '#domain/problem';
import { notAllowed, unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { instantAt } from '#domain/time/instant';
import { findRank, keepRank } from '../../usecases/scoring/keep-rank';
import { kvsRankStore as store } from '../kvs/rank-store';
import { answer } from './answer';
import { heldOnIssues } from './held-on-issues';
import { factsOf } from './subject-facts';

/** The handlers of `scoring.*`: only who may schedule work items keeps and undoes their order. */
export const scoringResolvers: Handlers<ScoringDefinitions> = {
  'scoring.keepRank': answer(async ({ payload, accountId }) => {
    const request = parseKeepRank(payload);
    if (!request.ok) return request;
    const { projectId, part } = request.value;
    if (part.id?.startsWith(`${projectId}:`) === false) return refused(unreadable('request'));
    const allowed = await allowScheduling(projectId, accountId);
    if (!allowed.ok) return allowed;
    return ok(await keepRank(request.value, { by: accountId, now: instantAt(Date.now()), store }));
  }),

  'scoring.findRank': answer(async ({ payload, accountId }) => {
    const request = parseFindRank(payload);
    if (!request.ok) return request;
    const allowed = await allowScheduling(request.value.projectId, accountId);
    if (!allowed.ok) return ok(null);
    const found = await findRank(request.value, { now: instantAt(Date.now()), store });
    if (found === null) return ok(null);
    const { id, level, by, at, until } = found;
    return ok({ id, level, by, at, until });
  }),

  'scoring.readRank': answer(async ({ payload, accountId }) => {
    const request = parseReadRank(payload);
    if (!request.ok) return request;
    const allowed = await allowScheduling(request.value.projectId, accountId);
    if (!allowed.ok) return allowed;
    const { projectId, level, id } = request.value;
    const found = await findRank({ projectId, level }, { now: instantAt(Date.now()), store });
    if (found?.id !== id) return ok(null);
    const seen = await heldOnIssues('BROWSE_PROJECTS', found.before);
    const within = (ids: readonly string[]) => ids.filter((one) => seen.has(one));
    return ok({ before: within(found.before), after: within(found.after) });
  }),

  'scoring.forgetRank': answer(async ({ payload, accountId }) => {
    const request = parseForgetRank(payload);
    if (!request.ok) return request;
    const { projectId, id } = request.value;
    if (!id.startsWith(`${projectId}:`)) return refused(unreadable('request'));
    const allowed = await allowScheduling(projectId, accountId);
    if (!allowed.ok) return allowed;
    await store.forget(id);
    return ok(null);
  }),
};

async function allowScheduling(
  projectId: string,
  accountId: string,
): Promise<Result<null, Problem>> {
  const facts = await factsOf('settings', projectId, accountId);
  if (!facts.ok) return facts;
  return facts.value.held.includes('SCHEDULE_ISSUES')
    ? ok(null)
    : refused(notAllowed('Schedule work items', facts.value.projectKey));
}
