const dayMs = 86_400_000;
/** Numbers further than this from now are no moments: identifiers, sequences, sizes. */
const farthestMs = 20 * 365 * dayMs;

/** Whole days on which nobody was there; what is older than `untilMs` moves on by them. */
export type Idle = { readonly untilMs: number; readonly days: number };

/** Moves what a site keeps on to another day. Whatever is no date answers itself. */
export type DateMove = {
  /** Milliseconds since the epoch. */
  readonly moment: (ms: number) => number;
  /** `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** Every date in a JSON value, at any depth. Text that only mentions a date is left as it is. */
  readonly value: (json: unknown) => unknown;
};

type MoveOptions = {
  readonly idle: readonly Idle[];
  readonly nowMs: number;
  /** Days are plans and move on by all that was idle, whenever they were written. */
  readonly areDaysPlans?: boolean;
};

/**
 * What happened moves on by the idle days that came after it; what lies ahead by all of them. So nothing
 * changes places with anything else, and nothing that happened comes to lie ahead.
 */
export function createDateMove({ idle, nowMs, areDaysPlans = false }: MoveOptions): DateMove {
  const isAhead = (ms: number) => ms > nowMs;
  const daysFor = (ms: number, floor: (ms: number) => number) =>
    idle
      .filter(({ untilMs }) => isAhead(ms) || ms < floor(untilMs))
      .reduce((sum, { days }) => sum + days, 0);
  const all = idle.reduce((sum, { days }) => sum + days, 0);

  const moment = (ms: number) => ms + daysFor(ms, (at) => at) * dayMs;
  const day = (text: string) => {
    const ms = Date.parse(text);
    return dayText(ms + (areDaysPlans ? all : daysFor(ms, startOfDay)) * dayMs);
  };
  const text = (value: string): string => {
    if (isDay(value)) return day(value);
    if (isInstant(value)) {
      const ms = Date.parse(value.replace(' ', 'T'));
      const days = Math.round((moment(ms) - ms) / dayMs);
      return dayText(Date.parse(value.slice(0, 10)) + days * dayMs) + value.slice(10);
    }
    if (/^\d{13}$/.test(value)) return String(numberIn(Number(value)));
    return value.startsWith('{"') ? textOfJson(value) : value;
  };
  // A document within a document: the body of a page. What a person typed is spaced otherwise and stays.
  const textOfJson = (value: string): string => {
    try {
      const json: unknown = JSON.parse(value);
      return JSON.stringify(json) === value ? JSON.stringify(valueIn(json)) : value;
    } catch {
      return value;
    }
  };
  const numberIn = (value: number): number =>
    Number.isInteger(value) && Math.abs(value - nowMs) < farthestMs ? moment(value) : value;
  const valueIn = (json: unknown): unknown => {
    if (typeof json === 'string') return text(json);
    if (typeof json === 'number') return numberIn(json);
    if (Array.isArray(json)) return json.map(valueIn);
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(Object.entries(json).map(([name, of]) => [name, valueIn(of)]));
  };
  return { moment, day, value: valueIn };
}

/** Is this text a day, and nothing else? */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(text) &&
  isDay(text.slice(0, 10));

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const startOfDay = (ms: number): number =>
  Number.isFinite(ms) ? Math.floor(ms / dayMs) * dayMs : ms;
