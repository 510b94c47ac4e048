import words from './data/made-up.json' with { type: 'json' };

/** What the properties of a made-up work item are made of. */
export type MadeUp = {
  readonly id: string;
  readonly state: 'new' | 'started' | 'done';
  readonly dice: () => number;
  readonly nowMs: number;
};

const oneOf = <Entry>({ dice }: MadeUp, entries: readonly Entry[]) =>
  entries[Math.floor(dice() * entries.length)] as Entry;

/** The score of an epic, for four of five that are open, as Waymark shows it in a property. */
export function madeUpScore(made: MadeUp): Record<string, unknown> {
  const userBusinessValue = oneOf(made, [1, 2, 3, 5, 8, 13, 20]);
  const timeCriticality = oneOf(made, [1, 2, 3, 5, 8, 13]);
  const riskReduction = oneOf(made, [1, 2, 3, 5, 8]);
  const jobSize = oneOf(made, [1, 2, 3, 5, 8, 13]);
  const daysAgo = Math.floor(made.dice() * 40);
  if (made.state === 'done' || made.dice() > 0.8) return {};
  const costOfDelay = userBusinessValue + timeCriticality + riskReduction;
  return {
    'waymark.scoring': {
      ...{ v: 1, version: 1, userBusinessValue, timeCriticality, riskReduction, jobSize },
      ...{ costOfDelay, wsjf: Math.round((costOfDelay / jobSize) * 100) / 100 },
      scoredOn: new Date(made.nowMs - daysAgo * 86_400_000).toISOString().slice(0, 10),
    },
  };
}

/** Two to four criteria, for three of five: open before work starts, met afterwards. */
export function madeUpCriteria(made: MadeUp): Record<string, unknown> {
  const { id, state, dice, nowMs } = made;
  const first = Math.floor(dice() * words.criteria.length);
  const total = 2 + Math.floor(dice() * 3);
  if (dice() > 0.6) return {};
  const met = state === 'done' ? total : state === 'new' ? 0 : Math.floor(dice() * total);
  const claimedMs = nowMs - 5 * 86_400_000;
  const items = Array.from({ length: total }, (_, at) => {
    const line = [
      `c${String(at + 1)}`,
      `a${String(at)}`,
      words.criteria[(first + at) % words.criteria.length],
    ];
    return at < met ? [...line, 'c', { c: [0, claimedMs] }] : [...line, 'o'];
  });
  return {
    'waymark.criteria': { v: 1, n: 1, of: id, p: ['acc-ben'], i: items },
    'waymark.criteria.status': {
      ...{ version: 1, total, open: total - met, claimed: met, accepted: 0, rejected: 0 },
      ...{ waived: 0, optional: 0, optionalMet: 0, unmet: total - met, unaccepted: total },
      ...(met === 0 ? {} : { claimedSince: new Date(claimedMs).toISOString() }),
      ...{ advice: 0, nonFunctional: 0 },
    },
  };
}

/** How a work item stood when it was started, as Waymark noted it: what it lacks now, it lacked then. */
export function madeUpStart(
  startedMs: number,
  has: { readonly criteria: boolean; readonly estimate: boolean },
): Record<string, unknown> {
  const open = [
    ...(has.criteria ? [] : [['Has acceptance criteria', 'No acceptance criteria'] as const]),
    ...(has.estimate ? [] : [['Is estimated', 'Not estimated'] as const]),
  ];
  return {
    'waymark.readiness': {
      ...{ v: 1, version: 1, confirmations: {}, understood: {}, waivers: {}, questions: [] },
      started: {
        on: new Date(startedMs).toISOString(),
        isReady: open.length === 0,
        left: open.map(([, words]) => words),
        rules: open.map(([title]) => title),
      },
    },
  };
}
