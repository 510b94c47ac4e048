import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { aRecordKind } from '#contract/record';
import { recheckDue } from '../schedule/recheck-due';
import { evaluateIssue } from './evaluate-issue';
import { publishNow } from './publish-now';
import { withinShare } from './within-share';

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
    await publishNow(body.publish);
    return undefined;
  }
  return withinShare(async (turn) => {
    if ('isRecheck' in body) return recheckDue(turn);
    for (const issueId of 'issueIds' in body ? body.issueIds : [body.issueId])
      await evaluateIssue(issueId, turn);
  });
}
