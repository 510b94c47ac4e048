import type { InvocationError } from '@forge/events';
import * as v from 'valibot';
import { searchIds } from '#atlassian/jira/query/search-issues';
import { quoteJql } from '#atlassian/jira/query/quote-jql';
import type { Issue } from '#domain/issue/issue';
import type { ToldChange } from '#domain/readiness/judge/neighbours';
import { mayLookAround, neighboursOf } from '#domain/readiness/judge/neighbours';
import type { StatusStep } from '#domain/readiness/judge/stage';
import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';
import { forgetMissed, missedWith } from '../kvs/missed-issues';
import type { Evaluated } from './evaluate-issue';
import { evaluateIssue } from './evaluate-issue';
import { enqueue } from './evaluation-queue';
import { followCriteria } from './follow-criteria';
import { followScore } from './follow-score';
import type { Turn } from './within-share';
import { withinShare } from './within-share';

const maybeId = v.fallback(v.optional(v.nullable(v.string())), undefined);
const aChange = v.object({ field: v.optional(v.string(), ''), from: maybeId, to: maybeId });

const anEvent = v.object({
  eventType: v.optional(v.string(), ''),
  selfGenerated: v.optional(v.boolean(), false),
  atlassianId: v.fallback(v.optional(v.string(), ''), ''),
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

type IssueEvent = v.InferOutput<typeof anEvent>;

/**
 * A work item was created, changed, linked or deleted: its verdict is made anew, and those that depend on what
 * changed follow through the queue. What Waymark itself did is passed by. Where this hour's points are
 * spent, or Jira is busy, the platform calls again later.
 */
export async function onIssue(event: unknown): Promise<InvocationError | undefined> {
  const outcome = v.safeParse(anEvent, event);
  if (!outcome.success || outcome.output.selfGenerated) return undefined;
  const told = outcome.output;
  const named = [told.issue?.id, told.sourceIssueId, told.destinationIssueId];
  const ids = named.filter((id) => id !== undefined).map(String);
  return withinShare((turn) => follow(told, [...new Set(ids)], turn));
}

async function follow(told: IssueEvent, ids: readonly string[], turn: Turn): Promise<void> {
  const [first, ...others] = ids;
  if (first === undefined) return;
  if (told.eventType === 'avi:jira:deleted:issue') {
    await enqueue(await missedWith(first));
    await forgetMissed(first);
    return;
  }
  const step = stepOf(told);
  const evaluated = await evaluateIssue(first, turn, step);
  if (evaluated === undefined) {
    await enqueue(others);
    return;
  }
  const changes = changesOf(told);
  const changed = changes.map(({ field }) => field);
  const { eventType, atlassianId: by } = told;
  const isListNew = await followCriteria(
    evaluated,
    { eventType, at: toldAt(told), changed, step },
    turn,
  );
  const isScoreNew = await followScore(evaluated, { changed, by });
  const isSeenWhole = mayLookAround(evaluated.projectReadiness.definitions);
  const neighbours = neighboursOf(evaluated.issue, changes, { isSeenWhole });
  const isRankOnly = changes.length > 0 && changed.every((field) => field === 'rank');
  const children = isRankOnly ? [] : await childrenOf(evaluated, turn);
  const also = [...others, ...neighbours, ...children].filter((id) => id !== first);
  await enqueue(isListNew || isScoreNew ? [first, ...also] : also);
}

const changesOf = ({ changelog }: IssueEvent): readonly ToldChange[] =>
  (changelog?.items ?? []).map(({ field, from, to }) => ({
    field: field.toLowerCase(),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }));

/** The unfinished children of an epic, where an expression of the team's own may look at it; else no request. */
async function childrenOf({ issue, projectReadiness }: Evaluated, { connection }: Turn) {
  if (!isParent(issue) || !mayLookAround(projectReadiness.definitions)) return [];
  return searchIds(connection, `parent = ${quoteJql(issue.key)} AND statusCategory = "To Do"`);
}

const isParent = ({ type }: Issue): boolean => type.hierarchyLevel > 0;

/** When that was of which an event tells, as far as it says: it may arrive long after. */
function toldAt({ issue }: IssueEvent): Instant {
  const updatedMs = Date.parse(issue?.fields?.updated ?? '');
  return instantAt(Number.isNaN(updatedMs) ? Date.now() : updatedMs);
}

/** The step into a status that an event tells of; most tell of none. */
function stepOf(told: IssueEvent): StatusStep | undefined {
  const { eventType, issue, changelog } = told;
  const at = toldAt(told);
  const created = issue?.fields?.status;
  if (eventType === 'avi:jira:created:issue')
    return created === undefined ? undefined : { at, to: created.id };
  const change = changelog?.items.find(({ field }) => field.toLowerCase() === 'status');
  return change?.from && change.to ? { at, from: change.from, to: change.to } : undefined;
}
