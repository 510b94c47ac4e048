import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { aRecordKind } from '#contract/record';
import { recheckDue } from '../schedule/recheck-due';
import { evaluateEach } from '../../usecases/readiness/evaluate-each';
import { evaluateIssue } from './evaluate-issue';
import { enqueue } from './evaluation-queue';
import { publishNow } from './publish-now';
import { isPassing, unlessBusy, withinShare } from './within-share';

const aTask = v.object({
  body: v.union([
    v.object({ issueId: v.string() }),
    v.object({ issueIds: v.array(v.string()) }),
    v.object({ isRecheck: v.literal(true) }),
    v.object({
      publish: v.object({
        kind: aRecordKind,
        subjectId: v.string(),
        isOnCards: v.optional(v.boolean()),
      }),
    }),
  ]),
});

/** Evaluates issues from the queue, or writes the copies that Jira was too busy to take. */
export async function evaluate(event: unknown): Promise<InvocationError | undefined> {
  const outcome = v.safeParse(aTask, event);
  if (!outcome.success) return undefined;
  const { body } = outcome.output;
  if ('publish' in body) {
    const { publish } = body;
    return unlessBusy(async () => {
      await publishNow(publish);
      return undefined;
    });
  }
  return withinShare(async (turn) => {
    if ('isRecheck' in body) return recheckDue(turn);
    await evaluateEach('issueIds' in body ? body.issueIds : [body.issueId], {
      evaluate: (issueId) => evaluateIssue(issueId, turn),
      isPassing,
      byThemselves: enqueue,
    });
  });
}
