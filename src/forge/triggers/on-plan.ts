import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { searchIds } from '#atlassian/jira/query/search-issues';
import { waitingIn } from '../../usecases/readiness/due-again';
import { enqueue } from './evaluation-queue';
import { withinShare } from './within-share';

const anId = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/));
const aNamed = v.optional(v.object({ id: anId }));
const anEvent = v.object({ version: aNamed, sprint: aNamed });

/**
 * A version was released or a sprint began, ended or moved: Jira tells of no work item in it, but a query
 * or an expression of the team's own may ask for just that. Those in it that such a rule looks at are
 * evaluated by the queue; for all others it costs one search.
 */
export async function onPlan(event: unknown): Promise<InvocationError | undefined> {
  const outcome = v.safeParse(anEvent, event);
  if (!outcome.success) return undefined;
  const { version, sprint } = outcome.output;
  const within = version ?? sprint;
  if (within === undefined) return undefined;
  const jql = waitingIn(version === undefined ? 'sprint' : 'fixVersion', within.id);
  return withinShare(async ({ connection }) => enqueue(await searchIds(connection, jql)));
}
