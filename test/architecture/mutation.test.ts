import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

type Module = Readonly<Record<string, (...given: never[]) => unknown>>;

/** A formula, the changes of it that somebody could make by mistake, and a table worked out by hand. */
type Formula = {
  readonly file: string;
  readonly mutations: readonly (readonly [from: string, to: string])[];
  readonly holds: (module: Module) => boolean;
};

const inputs = { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 3 };
const weights = { userBusinessValue: 2, timeCriticality: 1, riskReduction: 1 };

const formulas: readonly Formula[] = [
  {
    file: 'src/domain/scoring/rank/wsjf-score.ts',
    mutations: [
      ['score.costOfDelay / score.jobSize', 'score.costOfDelay * score.jobSize'],
      ['score.costOfDelay / score.jobSize', 'score.jobSize / score.costOfDelay'],
      ['sum += value * weights[column]', 'sum += value + weights[column]'],
      ['sum += value * weights[column]', 'sum -= value * weights[column]'],
      ['size > 0 &&', 'size >= 0 &&'],
      ['(values[column] ?? 0) < 0', '(values[column] ?? 0) > 0'],
    ],
    holds: (module) => {
      const score = call(module, 'wsjfScore', inputs);
      return (
        same(call(module, 'costOfDelay', inputs), 16) &&
        same(call(module, 'costOfDelay', inputs, weights), 24) &&
        same(call(module, 'wsjfNumber', score), 16 / 3) &&
        kindOf(call(module, 'wsjfScore', { ...inputs, jobSize: 0 })) === 'unscored'
      );
    },
  },
  {
    file: 'src/domain/scoring/rank/ratio.ts',
    mutations: [
      ['first.dividend * second.divisor', 'first.dividend + second.divisor'],
      ['return left - right', 'return right - left'],
      ['ratio.dividend * 10) / ratio.divisor', 'ratio.dividend * 10) * ratio.divisor'],
      ['+ 0.5', '- 0.5'],
    ],
    holds: (module) =>
      same(call(module, 'oneDecimal', { dividend: 16, divisor: 3 }), '5.3') &&
      same(call(module, 'oneDecimal', { dividend: 1, divisor: 4 }), '0.3') &&
      Number(call(module, 'compareRatios', ratio(16, 3), ratio(16, 5))) > 0 &&
      Number(call(module, 'compareRatios', ratio(2, 6), ratio(1, 3))) === 0,
  },
  {
    file: 'src/domain/scoring/rank/rank-backlog.ts',
    mutations: [
      ['b.approximate - a.approximate', 'a.approximate - b.approximate'],
      ['b.costOfDelay - a.costOfDelay', 'a.costOfDelay - b.costOfDelay'],
      ['a.jobSize - b.jobSize', 'b.jobSize - a.jobSize'],
      ['a.jiraRank - b.jiraRank', 'b.jiraRank - a.jiraRank'],
      ['[...ranked, ...unscored]', '[...unscored, ...ranked]'],
    ],
    holds: (module) => {
      const items = [
        item('none', {}),
        item('low', { ...inputs, jobSize: 20 }),
        item('first twin', { ...inputs, jobSize: 8 }),
        item('second twin', { ...inputs, jobSize: 8 }),
        item('bigger', values(16, 16)),
        item('smaller', values(8, 8)),
        item('worthless', values(0, 8)),
        item('worthless but small', values(0, 3)),
        item('high', { ...inputs, jobSize: 1 }),
      ];
      const ranked = call(module, 'rankBacklog', items) as { id: string }[];
      const order = [
        ...['high', 'first twin', 'second twin', 'bigger', 'smaller', 'low'],
        ...['worthless but small', 'worthless', 'none'],
      ];
      return same(
        ranked.map(({ id }) => id),
        order,
      );
    },
  },
  {
    file: 'src/domain/scoring/cut/moves.ts',
    mutations: [
      ['!kept.has(at)', 'kept.has(at)'],
      ['< number) low', '> number) low'],
      ['[id, at + 1]', '[id, at]'],
    ],
    holds: (module) =>
      same(
        [...(call(module, 'findMoved', order('abcde'), order('acdbe')) as Set<string>)],
        ['b'],
      ) &&
      same(call(module, 'listMoves', order('abc'), order('bca')), {
        moves: [{ id: 'a', from: 1, to: 3 }],
        passed: 0,
      }),
  },
  {
    file: 'src/domain/flow/percentile.ts',
    mutations: [
      ['one - other', 'other - one'],
      ['Math.ceil((p / 100)', 'Math.floor((p / 100)'],
      ['(p / 100) * sorted.length) - 1', '(p / 100) * sorted.length)'],
      ['(above - below) *', '(above + below) *'],
    ],
    holds: (module) =>
      same(call(module, 'percentile', [9, 1, 5, 3, 7], 85, 'nearestRank'), 9) &&
      same(call(module, 'percentile', [9, 1, 5, 3, 7], 50, 'nearestRank'), 5) &&
      same(call(module, 'percentile', [4, 2, 8, 6], 50, 'linear'), 5),
  },
  {
    file: 'src/domain/forecast/amount-within.ts',
    mutations: [
      ['((100 - p) / 100)', '(p / 100)'],
      ['(totals[trial] ?? 0) +', '(totals[trial] ?? 0) -'],
    ],
    holds: (module) => {
      const steady = { trials: 200, seed: 1 };
      const sure = Number(call(module, 'amountWithin', 10, [0, 10], { ...steady, p: 95 }));
      const even = Number(call(module, 'amountWithin', 10, [0, 10], { ...steady, p: 50 }));
      return same(call(module, 'amountWithin', 3, [5], { ...steady, p: 50 }), 15) && sure < even;
    },
  },
  {
    file: 'src/domain/forecast/forecast-finish.ts',
    mutations: [
      ['(p / 100) * trials', '(1 - p / 100) * trials'],
      ['reached += samples', 'reached -= samples'],
      ['return seen / trials', 'return seen * trials'],
    ],
    holds: (module) => {
      const steady = { trials: 100, seed: 1 };
      const [ten] = call(module, 'playOut', [10], [5], steady) as unknown[];
      const [mixed] = call(module, 'playOut', [10], [0, 5], steady) as unknown[];
      return (
        same(call(module, 'periodsAt', ten, 85), 2) &&
        same(call(module, 'likelihoodWithin', ten, 2), 1) &&
        Number(call(module, 'periodsAt', mixed, 95)) > Number(call(module, 'periodsAt', mixed, 50))
      );
    },
  },
  {
    file: 'src/domain/scoring/cut/cut-plan.ts',
    mutations: [
      ['left -= size', 'left += size'],
      ['if (left < 0) break', 'if (left <= 0) break'],
      ['count / finished.length', 'count * finished.length'],
      ['daysBetween(today, until) / 7', 'daysBetween(until, today) / 7'],
    ],
    holds: (module) => {
      const planned = order('abcdefgh').map((id) => ({ id, typeName: 'Story', size: 1 }));
      const options = { today: '2026-03-09', until: '2026-03-30', seed: 1 };
      const cut = call(module, 'cutAt', planned, [2, 2, 2, 2, 2], options) as { fits: unknown };
      const finished = order('ab').map((typeName) => ({ on: '2026-03-01', typeName }));
      return (
        same(cut.fits, { even: 6, likely: 6, of: 8 }) &&
        same(call(module, 'usualShares', finished), { a: 0.5, b: 0.5 })
      );
    },
  },
  {
    file: 'src/domain/readiness/judge/check-readiness.ts',
    mutations: [
      ['(applicable - left)) / applicable', '(applicable + left)) / applicable'],
      ['(applicable - left)) / applicable', '(applicable - left)) * applicable'],
      ['if (isLeft(check)) left += 1', 'if (!isLeft(check)) left += 1'],
    ],
    holds: (module) => {
      const rules = ['met', 'met', 'notMet'].map((status, at) => ({
        ...{ key: String(at), values: {}, severity: 'error', title: '', failureTitle: '' },
        rule: { id: 'some', appliesTo: ['standard'], needs: [], check: () => ({ status }) },
      }));
      const facts = {
        ...{ issue: { type: { hierarchyLevel: 0 } }, today: '2026-03-09', outside: {} },
        state: { waivers: {}, questions: [] },
      };
      const report = call(module, 'checkReadiness', facts, { id: '', name: '', rules });
      return same((report as { percent: number }).percent, 66);
    },
  },
];

describe.each(formulas)('$file', ({ file, mutations, holds }) => {
  it('gives what was worked out by hand', async () => {
    expect(holds(await load(file, (source) => source))).toBe(true);
  });

  it.each(mutations)('is wrong with `%s` as `%s`, and the table says so', async (from, to) => {
    const mutated = await load(file, (source) => {
      expect(source).toContain(from);
      return source.replace(from, to);
    });
    let isRight: boolean;
    try {
      isRight = holds(mutated);
    } catch {
      isRight = false;
    }
    expect(isRight).toBe(false);
  });
});

// Helpers

const call = (module: Module, name: string, ...given: unknown[]): unknown =>
  module[name]?.(...(given as never[]));
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const kindOf = (score: unknown) => (score as { kind: string }).kind;
const ratio = (dividend: number, divisor: number) => ({ dividend, divisor });
const order = (letters: string): string[] => Array.from(letters);
const item = (id: string, given: object) => ({ id, values: given });
const values = (sum: number, jobSize: number) => ({
  ...{ userBusinessValue: sum, timeCriticality: 0, riskReduction: 0, jobSize },
});

/** The module with its source changed, bundled with what it imports and run as it stands. */
async function load(file: string, change: (source: string) => string): Promise<Module> {
  const path = resolve(file);
  const { outputFiles } = await build({
    stdin: {
      contents: change(readFileSync(path, 'utf8')),
      resolveDir: resolve(path, '..'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  const text = outputFiles[0]?.text ?? '';
  return (await import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
  )) as Module;
}
