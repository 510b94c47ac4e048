import * as v from 'valibot';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { inOrder } from '#domain/criteria/criteria-order';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import {
  aCriterionId,
  aCriterionKind,
  aDay,
  aDepth,
  aLinkedIssue,
  aMoment,
  anAccountId,
  anAddress,
  anOrigin,
  aText,
} from './criteria-shape';

const aCriterion = v.object({
  id: aCriterionId,
  text: aText,
  kind: aCriterionKind,
  depth: aDepth,
  order: v.string(),
  state: v.picklist(['open', 'claimed', 'accepted', 'rejected', 'waived']),
  isRequired: v.boolean(),
  claimedBy: v.exactOptional(anAccountId),
  claimedAt: v.exactOptional(aMoment),
  evidenceUrl: v.exactOptional(anAddress),
  decidedBy: v.exactOptional(anAccountId),
  decidedAt: v.exactOptional(aMoment),
  reason: v.exactOptional(aText),
  assignee: v.exactOptional(anAccountId),
  dueOn: v.exactOptional(aDay),
  templateOrigin: v.exactOptional(anOrigin),
  isLocked: v.exactOptional(v.boolean()),
  linkedIssue: v.exactOptional(aLinkedIssue),
});

const aState = v.object({
  items: v.array(aCriterion),
  deleted: v.fallback(v.array(aCriterion), []),
  started: v.exactOptional(
    v.object({ at: aMoment, lines: v.array(v.object({ id: aCriterionId, text: aText })) }),
  ),
});

/** Reads criteria as the record keeps them, and puts them in order. */
export function parseCriteriaState(json: unknown): Result<CriteriaState, Problem> {
  const outcome = v.safeParse(aState, json);
  if (!outcome.success) return refused(unreadable('list of criteria'));
  return ok({ ...outcome.output, items: inOrder(outcome.output.items) });
}
