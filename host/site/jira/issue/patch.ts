import { emptyBody } from './tables';
import type { IssueBody, IssuePatch, NewIssue, StoredIssue } from './types';

type Identified = NewIssue & { readonly id: string; readonly key: string };

const withoutEmpty = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );

/** The searchable part of a new work item, what was not given filled in. */
export function storedIssue(
  issue: Omit<Identified, 'rank'> & { readonly rank: string | undefined },
  nowMs: number,
): StoredIssue {
  const { body, ...given } = issue;
  const createdMs = given.createdMs ?? nowMs;
  return withoutEmpty({
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    sprintIds: [],
    commentCount: body?.comments?.length ?? 0,
    attachmentCount: body?.attachments?.length ?? 0,
    statusChangedMs: createdMs,
    ...given,
    histories: undefined,
    properties: undefined,
    isRanked: undefined,
    custom: withoutEmpty(given.custom ?? {}),
    createdMs,
    updatedMs: given.updatedMs ?? createdMs,
  }) as StoredIssue;
}

/** The work item after the change; `updatedMs` is the moment of the change unless the patch says otherwise. */
export function patchIssue(issue: StoredIssue, patch: IssuePatch, atMs: number): StoredIssue {
  const { body, custom, ...values } = patch;
  return withoutEmpty({
    ...issue,
    updatedMs: atMs,
    ...(patch.statusId === undefined || patch.statusId === issue.statusId
      ? {}
      : { statusChangedMs: atMs }),
    ...withoutUndefined(values),
    custom: withoutEmpty({ ...issue.custom, ...custom }),
    ...(body?.comments ? { commentCount: body.comments.length } : {}),
    ...(body?.attachments ? { attachmentCount: body.attachments.length } : {}),
  }) as StoredIssue;
}

const withoutUndefined = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The body after the change: `null` empties a part, `texts` are merged key by key. */
export function mergeBody(body: IssueBody, patch: NonNullable<IssuePatch['body']>): IssueBody {
  const texts = withoutEmpty({ ...body.texts, ...patch.texts });
  const merged = withoutEmpty({ ...body, ...patch, texts });
  return { ...emptyBody, ...(merged as Partial<IssueBody>) };
}
