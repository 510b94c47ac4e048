import { calibrate, referenceMs } from './calibration';
import type { Bench, Figure } from './figure';
import { median } from './figure';

const repeats = 3;

/** Runs the benches, prints a line a figure, and answers whether every one kept its budget. */
export async function runBenches(benches: readonly Bench[]): Promise<boolean> {
  const { ms, factor } = await calibrate();
  console.log(`calibration | ${ms.toFixed(1)} ms | ${referenceMs} ms | ${factor.toFixed(2)}`);
  console.log('name | measured | against | ratio | budget | ok');
  let isFine = true;
  for (const bench of benches) {
    const rounds: (readonly Figure[])[] = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) rounds.push(await bench.run());
    for (const [index, figure] of (rounds[0] ?? []).entries()) {
      const values = rounds.flatMap((round) => round[index]?.measured ?? []);
      const budget = scaled(figure, factor);
      const over = values.filter((value) => isOver(figure, value, budget)).length;
      if (over >= 2) isFine = false;
      print(bench.name, { ...figure, measured: median(values) }, budget, over >= 2);
    }
  }
  return isFine;
}

/** Budgets in milliseconds scale with the machine; counts and sizes do not. */
const scaled = ({ budget, unit }: Figure, factor: number): number | undefined =>
  budget === undefined || unit !== 'ms' ? budget : budget * Math.max(1, factor);

const isOver = ({ moreIsBetter }: Figure, value: number, budget: number | undefined): boolean =>
  budget !== undefined && (moreIsBetter === true ? value < budget : value > budget);

function print(bench: string, figure: Figure, budget: number | undefined, isOverBudget: boolean) {
  const { name, measured, unit, against } = figure;
  const number = (value: number) => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
  const cells = [
    `${bench}: ${name}`,
    number(measured),
    `${against.what} ${number(against.value)}`,
    (against.value / measured).toFixed(2),
    budget === undefined ? '–' : number(budget),
    isOverBudget ? 'over' : 'ok',
  ];
  console.log(cells.join(' | '));
}
