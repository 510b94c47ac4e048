import * as v from 'valibot';
import type { FieldChange, History } from '#domain/flow/history';
import type { IssueId } from '#domain/issue/issue';

/** Histories that were read before, by issue, with when the issue had last been updated then. */
export type KnownHistories = ReadonlyMap<
  IssueId,
  { readonly updatedAt: string; readonly history: History }
>;

// Statuses, fields and sprints repeat in every history: each text stands once, in `words`, and changes
// name its place; five places a change, −1 for nothing, in one list, which is read the fastest.
const kept = v.object({
  v: v.literal(1),
  words: v.array(v.string()),
  issues: v.array(v.tuple([v.string(), v.string(), v.array(v.string()), v.array(v.number())])),
});

const parts = ['fieldId', 'from', 'to', 'fromName', 'toName'] as const;
type Part = (typeof parts)[number];

/**
 * Histories as text of about `roomAtMost` characters. Where not all fit, those stay whose issue was
 * updated the longest ago: it is the likeliest not to have changed the next time.
 */
export function writeHistories(known: KnownHistories, roomAtMost: number): string {
  const words = new Map<string, number>();
  const placeOf = (word: string | undefined): number => {
    if (word === undefined) return -1;
    const place = words.get(word) ?? words.size;
    words.set(word, place);
    return place;
  };
  const oldestFirst = [...known].sort(([, one], [, other]) =>
    one.updatedAt.localeCompare(other.updatedAt),
  );
  const issues: unknown[] = [];
  let room = roomAtMost;
  for (const [id, { updatedAt, history }] of oldestFirst) {
    const places = history.flatMap((change) => parts.map((part) => placeOf(change[part])));
    const issue = [id, updatedAt, history.map((change) => change.at), places];
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
  const changeOf = (at: string, places: readonly number[], start: number): FieldChange => {
    const change: { at: string; fieldId: string } & Partial<Record<Part, string>> = {
      at,
      fieldId: '',
    };
    for (const [index, part] of parts.entries()) {
      const word = words[places[start + index] ?? -1];
      if (word !== undefined) change[part] = word;
    }
    return change;
  };
  return new Map(
    issues.map(([id, updatedAt, moments, places]) => {
      const history = moments.map((at, index) => changeOf(at, places, index * parts.length));
      return [id, { updatedAt, history }];
    }),
  );
}
