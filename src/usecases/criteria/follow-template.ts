import type { Followed, FollowRequest } from '#contract/criteria/criteria-definitions';
import { parseOwnCriteriaChange } from '#contract/criteria/criteria-change';
import type { FollowChange } from '#domain/criteria/criteria-change';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import type { FollowCounts, FollowPlan } from '#domain/criteria/template/follow-template';
import { planFollowing, takeBack } from '#domain/criteria/template/follow-template';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Actor } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { ApplyPorts } from '../records/apply-to-record';
import { applyToRecord, readRecord } from '../records/apply-to-record';
import { ownCriteriaRecord as kind } from '../records/published-criteria-record';

/** One work item that is to follow a template, or to be as it was before it did. */
export type Following = Pick<FollowRequest, 'act' | 'pushId'> & {
  readonly issueId: IssueId;
  readonly template: CriteriaTemplate;
  readonly actor: Actor;
  readonly newId: () => string;
};

const entriesRead = 100;
const nothing: FollowCounts = { reworded: 0, added: 0, removed: 0, kept: 0 };

/** Tells what a template would change on one work item, brings it there, or takes that back. */
export async function followTemplate(following: Following, ports: ApplyPorts): Promise<Followed> {
  const { issueId, act } = following;
  const plan =
    act === 'takeBack' ? await planBack(following, ports) : await planAhead(following, ports);
  if (!plan.ok) return { issueId, counts: nothing, problem: plan.error };
  const { counts, change } = plan.value;
  if (act === 'look' || change === undefined) return { issueId, counts };
  const answer = await applyToRecord(
    {
      kind,
      subjectId: issueId,
      operations: [{ clientId: `push-${change.pushId}`, seq: 1, change }],
      actor: following.actor,
    },
    ports,
  );
  const problem = answer.ok ? answer.value.outcomes[0]?.problem : answer.error;
  return problem === undefined ? { issueId, counts } : { issueId, counts: nothing, problem };
}

async function planAhead(
  { issueId, template, pushId, newId }: Following,
  ports: ApplyPorts,
): Promise<Result<FollowPlan, Problem>> {
  const record = await readRecord(kind, issueId, ports);
  return record.ok ? ok(planFollowing(record.value.state, template, { pushId, newId })) : record;
}

/** What the push did is in the record's history, whole enough to be turned round. */
async function planBack(
  { issueId, pushId }: Following,
  ports: ApplyPorts,
): Promise<Result<FollowPlan, Problem>> {
  const entries = await ports.store.history(kind.rules.kind, issueId, entriesRead);
  const done = entries
    .flatMap(({ changes }) => changes)
    .map((change) => parseOwnCriteriaChange(change))
    .flatMap((read) => (read.ok && read.value.type === 'follow' ? [read.value] : []))
    .find((change: FollowChange) => change.pushId === pushId);
  if (done === undefined) return ok({ counts: nothing });
  const change = takeBack(done);
  const counts = {
    reworded: change.set.length,
    added: change.restore.length,
    removed: change.remove.length,
    kept: 0,
  };
  return ok({ counts, change });
}
