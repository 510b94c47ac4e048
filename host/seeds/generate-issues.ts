/** How many work items are made up, by which number, and as of when. */
export type Generation = { readonly count: number; readonly seed: number; readonly nowMs: number };

const DAY_MS = 86_400_000;
const EPIC_EVERY = 40;
const VERBS = ['Show', 'Send', 'Keep', 'Sort', 'Print', 'Warn about', 'Import', 'Explain'];
const NOUNS = ['receipts', 'refunds', 'cards', 'baskets', 'addresses', 'vouchers', 'invoices'];
const POINTS = [1, 2, 3, 5, 8, 13];
const STATUSES = [
  { name: 'To Do', key: 'new' },
  { name: 'In Progress', key: 'indeterminate' },
  { name: 'Done', key: 'done' },
] as const;

/** Work items in the form of REST answers; the same number makes up the same ones. */
export function* generateIssues({ count, seed, nowMs }: Generation): Generator<object> {
  const below = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  for (let number = 1; number <= count; number += 1) {
    const isEpic = number % EPIC_EVERY === 1;
    const epic = number - ((number - 1) % EPIC_EVERY);
    const createdMs = nowMs - DAY_MS * (1 + below(500));
    const status = pick(STATUSES);
    const resolvedMs = createdMs + ((nowMs - createdMs) * (1 + below(99))) / 100;
    yield {
      id: String(1_000_000 + number),
      key: `GEN-${String(number)}`,
      fields: {
        project: { key: 'GEN', name: 'Generated', projectTypeKey: 'software' },
        issuetype: { name: isEpic ? 'Epic' : pick(['Story', 'Story', 'Task', 'Bug']) },
        summary: `${pick(VERBS)} ${pick(NOUNS)} (${String(number)})`,
        status: { name: status.name, statusCategory: { key: status.key } },
        created: new Date(createdMs).toISOString(),
        updated: new Date(resolvedMs).toISOString(),
        ...(isEpic
          ? {}
          : { parent: { key: `GEN-${String(epic)}` }, customfield_10028: pick(POINTS) }),
        ...(status.key === 'done'
          ? { resolution: { name: 'Done' }, resolutiondate: new Date(resolvedMs).toISOString() }
          : { duedate: new Date(nowMs + DAY_MS * below(200)).toISOString().slice(0, 10) }),
        labels: [pick(NOUNS)],
      },
      names: { customfield_10028: 'Story Points' },
    };
  }
}

/** Whole numbers below a bound, always the same for the same seed (mulberry32). */
function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
