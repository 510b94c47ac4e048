import * as v from 'valibot';
import type { FieldChange, History } from '#domain/flow/history';
import type { IssueId } from '#domain/issue/issue';
import type { Instant } from '#domain/time/instant';
import { epochMsOf, instantAt } from '#domain/time/instant';
import type { Connection } from '../../send';
import { send } from '../../send';

const maybeText = v.fallback(v.optional(v.nullable(v.string())), undefined);
const anItem = v.object({
  field: v.fallback(v.string(), ''),
  fieldId: v.optional(v.string()),
  from: maybeText,
  fromString: maybeText,
  to: maybeText,
  toString: maybeText,
});
const aHistory = v.object({
  created: v.union([v.string(), v.number()]),
  items: v.array(anItem),
});
const aPage = v.object({
  issueChangeLogs: v.array(v.object({ issueId: v.string(), changeHistories: v.array(aHistory) })),
  nextPageToken: v.optional(v.nullable(v.string())),
});

const issuesAtOnce = 1000;
const fieldsAtOnce = 10;

const instantOf = (created: string | number): Instant =>
  instantAt(typeof created === 'number' ? created : epochMsOf(created));

function changesOf(history: v.InferOutput<typeof aHistory>): readonly FieldChange[] {
  const at = instantOf(history.created);
  return history.items.map((item): FieldChange => ({
    at,
    fieldId: item.fieldId ?? item.field.toLowerCase(),
    ...(item.from ? { from: item.from } : {}),
    ...(item.to ? { to: item.to } : {}),
    ...(item.fromString ? { fromName: item.fromString } : {}),
    ...(typeof item.toString === 'string' ? { toName: item.toString } : {}),
  }));
}

type IssueChanges = { readonly issueId: IssueId; readonly changes: readonly FieldChange[] };

/** Page after page, as many issues and fields as one request takes. */
async function readPages(
  connection: Connection,
  issueIdsOrKeys: readonly IssueId[],
  fieldIds: readonly string[],
): Promise<readonly IssueChanges[]> {
  const read: IssueChanges[] = [];
  let nextPageToken: string | undefined;
  do {
    const { json } = await send(connection, 'bulkFetchChangelogs', {
      body: {
        issueIdsOrKeys,
        fieldIds,
        maxResults: 1000,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    });
    const page = v.parse(aPage, json);
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      read.push({ issueId, changes: changeHistories.flatMap(changesOf) });
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return read;
}

const inParts = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );

/** The changes of some fields of many issues, each oldest first; issues without any are absent. */
export async function readHistories(
  connection: Connection,
  ids: readonly IssueId[],
  fieldIds: readonly string[],
): Promise<ReadonlyMap<IssueId, History>> {
  const found = new Map<IssueId, FieldChange[]>();
  for (const someIds of inParts(ids, issuesAtOnce))
    for (const someFields of inParts(fieldIds, fieldsAtOnce))
      for (const { issueId, changes } of await readPages(connection, someIds, someFields))
        found.set(issueId, [...(found.get(issueId) ?? []), ...changes]);
  for (const changes of found.values())
    changes.sort((one, other) => one.at.localeCompare(other.at));
  return found;
}
