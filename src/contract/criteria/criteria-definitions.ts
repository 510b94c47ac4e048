import * as v from 'valibot';
import type { FollowCounts } from '#domain/criteria/template/follow-template';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { aCriterionId } from './criteria-shape';

const anId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));

/** At most so many work items follow a template in one call. */
export const followedAtOnce = 25;

const aFollowRequest = v.strictObject({
  projectId: anId,
  templateId: aCriterionId,
  issueIds: v.pipe(v.array(anId), v.minLength(1), v.maxLength(followedAtOnce)),
  /** `look` tells what would change; `bring` does it; `takeBack` undoes the push of this name. */
  act: v.picklist(['look', 'bring', 'takeBack']),
  pushId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,34}$/)),
});

/** Which template, on which work items of its project. */
export type FollowRequest = v.InferOutput<typeof aFollowRequest>;

/** What would change, or was changed, on one work item; or why it stays as it is. */
export type Followed = {
  readonly issueId: IssueId;
  readonly counts: FollowCounts;
  readonly problem?: Problem;
};

/** At most so many cards are filled in one call. */
export const filledAtOnce = 50;

const aFillRequest = v.strictObject({
  projectId: anId,
  issueIds: v.pipe(v.array(anId), v.minLength(1), v.maxLength(filledAtOnce)),
});

/** On which work items of a project the cards are to be filled. */
export type FillRequest = v.InferOutput<typeof aFillRequest>;

/** What the settings may ask about criteria. */
export type CriteriaDefinitions = {
  /** Lets work items follow a linked template; harmless when repeated under the same `pushId`. */
  'criteria.followTemplate': (request: FollowRequest) => Result<readonly Followed[], Problem>;
  /** Shows progress on cards that do not show it yet, where the project asks for it; how many were written. */
  'criteria.fillCards': (request: FillRequest) => Result<{ readonly written: number }, Problem>;
};

/** Reads what a page sent to `criteria.fillCards`. */
export function parseFillRequest(json: unknown): Result<FillRequest, Problem> {
  const outcome = v.safeParse(aFillRequest, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}

/** Reads what a page sent to `criteria.followTemplate`. */
export function parseFollowRequest(json: unknown): Result<FollowRequest, Problem> {
  const outcome = v.safeParse(aFollowRequest, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}
