import * as v from 'valibot';
import type { FieldChange, History } from '#domain/flow/history';
import type { IssueId } from '#domain/issue/issue';

/** Histories that were read before, by issue, with when the issue had last been updated then. */
export type KnownHistories = ReadonlyMap<
  IssueId,
  { readonly updatedAt: string; readonly history: History }
>;

// Statuses, fields and sprints repeat in every history: each text stands once, in `words`.
const place = v.pipe(v.number(), v.integer(), v.minValue(-1));
const aChange = v.tuple([v.string(), place, place, place, place, place]);
const kept = v.object({
  v: v.literal(1),
  words: v.array(v.string()),
  issues: v.array(v.tuple([v.string(), v.string(), v.array(aChange)])),
});

type KeptChange = v.InferOutput<typeof aChange>;

const parts = ['fieldId', 'from', 'to', 'fromName', 'toName'] as const;

/**
 * Histories as text of about `roomAtMost` characters. Where not all fit, those stay whose issue was
 * updated the longest ago: it is the likeliest not to have changed the next time.
 */
export function writeHistories(known: KnownHistories, roomAtMost: number): string {
  const words = new Map<string, number>();
  const placeOf = (word: string | undefined): number => {
    if (word === undefined) return -1;
    if (!words.has(word)) words.set(word, words.size);
    return words.get(word) ?? -1;
  };
  const keptChange = (change: FieldChange): KeptChange => [
    change.at,
    ...(parts.map((part) => placeOf(change[part])) as [number, number, number, number, number]),
  ];
  const oldestFirst = [...known].sort(([, one], [, other]) =>
    one.updatedAt.localeCompare(other.updatedAt),
  );
  const issues: unknown[] = [];
  let room = roomAtMost;
  for (const [id, { updatedAt, history }] of oldestFirst) {
    const issue = [id, updatedAt, history.map(keptChange)];
    room -= JSON.stringify(issue).length;
    if (room < 0) break;
    issues.push(issue);
  }
  return JSON.stringify({ v: 1, words: [...words.keys()], issues });
}

/** Reads kept histories; none where the text cannot be read, as it then is read from Jira again. */
export function parseHistories(text: string | undefined): KnownHistories {
  if (text === undefined) return new Map();
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), text);
  if (!outcome.success) return new Map();
  const { words, issues } = outcome.output;
  const changeOf = ([at, ...places]: KeptChange): FieldChange => {
    const told = parts.flatMap((part, index) => {
      const word = words[places[index] ?? -1];
      return word === undefined ? [] : [[part, word] as const];
    });
    return { at, fieldId: '', ...Object.fromEntries(told) };
  };
  return new Map(
    issues.map(([id, updatedAt, changes]) => [id, { updatedAt, history: changes.map(changeOf) }]),
  );
}
