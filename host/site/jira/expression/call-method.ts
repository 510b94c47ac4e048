import { ExpressionBean } from './expression-bean';
import { ExpressionRefused } from './read-tokens';

/** A function that an expression wrote: `link => link.type.name`. */
export type Lambda = (value: unknown) => unknown;

type Method = (args: readonly unknown[]) => unknown;

/** The value of `value.method(…)`. @throws {ExpressionRefused} When the site has no such method. */
export function callMethod(value: unknown, method: string, args: readonly unknown[]): unknown {
  if (value instanceof ExpressionBean && method === 'get') return value.read(String(args[0]));
  const methods = methodsOf(value);
  const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (found !== undefined) return found(args);
  if (value === null) throw new ExpressionRefused(`“${method}()” cannot be called on null.`);
  throw new ExpressionRefused(`The site does not evaluate the method “${method}()” here.`);
}

function methodsOf(value: unknown): Readonly<Record<string, Method>> {
  if (Array.isArray(value)) return listMethods(value as readonly unknown[]);
  if (typeof value === 'string') return textMethods(value);
  return value instanceof Date ? dateMethods(value) : {};
}

const lambdaOf = ([first]: readonly unknown[]): Lambda => {
  if (typeof first === 'function') return first as Lambda;
  throw new ExpressionRefused('A function such as “link => link.id” is needed here.');
};

const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  throw new ExpressionRefused(`${JSON.stringify(value)} is not a number.`);
};

const listMethods = (list: readonly unknown[]): Readonly<Record<string, Method>> => ({
  map: (args) => list.map((one) => lambdaOf(args)(one)),
  filter: (args) => list.filter((one) => Boolean(lambdaOf(args)(one))),
  some: (args) => list.some((one) => Boolean(lambdaOf(args)(one))),
  every: (args) => list.every((one) => Boolean(lambdaOf(args)(one))),
  includes: ([wanted]) => list.some((one) => isSame(one, wanted)),
  indexOf: ([wanted]) => list.findIndex((one) => isSame(one, wanted)),
  join: ([between = ',']) => list.join(String(between)),
  slice: ([from = 0, until]) =>
    list.slice(numberOf(from), until === undefined ? undefined : numberOf(until)),
});

const textMethods = (text: string): Readonly<Record<string, Method>> => ({
  includes: ([part]) => text.includes(String(part)),
  indexOf: ([part]) => text.indexOf(String(part)),
  slice: ([from = 0, until]) =>
    text.slice(numberOf(from), until === undefined ? undefined : numberOf(until)),
  split: ([between]) => text.split(String(between)),
  toLowerCase: () => text.toLowerCase(),
  toUpperCase: () => text.toUpperCase(),
  trim: () => text.trim(),
});

const dayMs = 86_400_000;

function dateMethods(date: Date): Readonly<Record<string, Method>> {
  const days = (count: number) => new Date(date.getTime() + count * dayMs);
  const months = (count: number) => {
    const moved = new Date(date);
    moved.setUTCMonth(moved.getUTCMonth() + count);
    return moved;
  };
  return {
    getTime: () => date.getTime(),
    plusDays: ([count]) => days(numberOf(count)),
    minusDays: ([count]) => days(-numberOf(count)),
    plusWeeks: ([count]) => days(numberOf(count) * 7),
    minusWeeks: ([count]) => days(-numberOf(count) * 7),
    plusMonths: ([count]) => months(numberOf(count)),
    minusMonths: ([count]) => months(-numberOf(count)),
  };
}

/** Equality as expressions have it: beans by what they are of, moments by their time. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [a, b] as { readonly type?: unknown; readonly id?: unknown }[];
  return one?.id !== undefined && one.id === other?.id && one.type === other.type;
}
