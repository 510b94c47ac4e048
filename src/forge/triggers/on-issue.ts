import { Queue } from '@forge/events';
import * as v from 'valibot';
import { aRecordKind } from '#contract/record';
import type { StatusStep } from '#domain/readiness/stage';
import { instantAt } from '#domain/time/instant';
import type { KnownProjects } from './evaluate-issue';
import { evaluateIssue, neighboursOf } from './evaluate-issue';
import { followCriteria } from './follow-criteria';
import { publishNow } from './publish-now';

const maybeId = v.fallback(v.optional(v.nullable(v.string())), undefined);
const aChange = v.object({ field: v.optional(v.string(), ''), from: maybeId, to: maybeId });

const anEvent = v.object({
  eventType: v.optional(v.string(), ''),
  selfGenerated: v.optional(v.boolean(), false),
  issue: v.optional(
    v.object({
      id: v.union([v.string(), v.number()]),
      fields: v.fallback(
        v.optional(
          v.object({
            updated: v.optional(v.string(), ''),
            status: v.optional(v.object({ id: v.string() })),
          }),
        ),
        undefined,
      ),
    }),
  ),
  changelog: v.fallback(v.optional(v.object({ items: v.array(aChange) })), undefined),
  sourceIssueId: v.optional(v.union([v.string(), v.number()])),
  destinationIssueId: v.optional(v.union([v.string(), v.number()])),
});

const queue = new Queue({ key: 'evaluate' });
const eventsAtMost = 50;

/**
 * A work item was created, changed or linked: its verdict is made anew, with one read of it, one of its
 * project and at most one write; those that depend on it follow through the queue. What Waymark itself did is passed by.
 */
export async function onIssue(event: unknown): Promise<void> {
  const outcome = v.safeParse(anEvent, event);
  if (!outcome.success || outcome.output.selfGenerated) return;
  const { issue, sourceIssueId, destinationIssueId, eventType, changelog } = outcome.output;
  const known: KnownProjects = new Map();
  const named = [issue?.id, sourceIssueId, destinationIssueId].filter((id) => id !== undefined);
  const [first, ...others] = [...new Set(named.map(String))];
  if (first === undefined) return;
  const judged = await evaluateIssue(first, known, stepOf(outcome.output));
  const changed = (changelog?.items ?? []).map(({ field }) => field.toLowerCase());
  const hasFollowed =
    judged !== undefined && (await followCriteria(judged, { eventType, changed }, known));
  const neighbours = judged === undefined ? [] : neighboursOf(judged);
  const also = [...others, ...neighbours].filter((id) => id !== first);
  await enqueue(hasFollowed ? [first, ...also] : also);
}

/** The step into a status that an event tells of; most tell of none. It may arrive long after the step. */
function stepOf({
  eventType,
  issue,
  changelog,
}: v.InferOutput<typeof anEvent>): StatusStep | undefined {
  const updatedMs = Date.parse(issue?.fields?.updated ?? '');
  const at = instantAt(Number.isNaN(updatedMs) ? Date.now() : updatedMs);
  const created = issue?.fields?.status;
  if (eventType === 'avi:jira:created:issue')
    return created === undefined ? undefined : { at, to: created.id };
  const change = changelog?.items.find(({ field }) => field.toLowerCase() === 'status');
  return change?.from && change.to ? { at, from: change.from, to: change.to } : undefined;
}

/** Puts issues in the queue, one evaluation at a time each, so that two never write one verdict at once. */
export async function enqueue(issueIds: readonly string[]): Promise<void> {
  const ids = [...new Set(issueIds)];
  for (let at = 0; at < ids.length; at += eventsAtMost)
    await queue.push(
      ids.slice(at, at + eventsAtMost).map((issueId) => ({
        body: { issueId },
        concurrency: { key: issueId, limit: 1 },
      })),
    );
}

const aTask = v.object({
  body: v.union([
    v.object({ issueId: v.string() }),
    v.object({ publish: v.object({ kind: aRecordKind, subjectId: v.string() }) }),
  ]),
});

/** Evaluates one issue from the queue, or writes the copies that Jira was too busy to take. */
export async function evaluate(event: unknown): Promise<void> {
  const outcome = v.safeParse(aTask, event);
  if (!outcome.success) return;
  const { body } = outcome.output;
  if ('issueId' in body) await evaluateIssue(body.issueId, new Map());
  else await publishNow(body.publish.kind, body.publish.subjectId);
}
