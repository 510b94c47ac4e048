import type { Call } from '../route';
import { jiraRefusal } from '../route';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object. @throws {Refusal} When it is something else, 400. */
export function jsonObject(call: Call): JsonObject {
  if (!isObject(call.body))
    throw jiraRefusal(
      400,
      'Invalid request payload. Refer to the REST API documentation and try again.',
    );
  return call.body;
}

/** The body, when it has no other members than these, which are named with spaces between. @throws {Refusal} When it has, 400. */
export function knownObject(call: Call, known: string): JsonObject {
  const body = jsonObject(call);
  const names = known.split(' ');
  for (const name of Object.keys(body))
    if (!names.includes(name))
      throw jiraRefusal(400, `Unrecognized field "${name}" (known: ${names.join(', ')}).`);
  return body;
}

/** A text or number as a text; empty for anything else. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A copy without the member of that name. */
export function without<Shape extends object, Name extends keyof Shape>(
  shape: Shape,
  name: Name,
): Omit<Shape, Name> {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => key !== name)) as Omit<
    Shape,
    Name
  >;
}

/** A list of texts, or undefined when it is none. */
export const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'string' || typeof item === 'number')
    ? value.map(String)
    : undefined;

/** A whole number of the query, or what stands for it. @throws {Refusal} When it is none, 400. */
export function numberParameter(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0)
    throw jiraRefusal(400, `The query parameter '${name}' must be a whole number.`);
  return number;
}

type PageForm<Entry> = {
  readonly most: number;
  /** The length of a page where none is asked for. */
  readonly usual?: number;
  readonly show?: (entry: Entry) => unknown;
};

/** One page of a list in Jira's paged shape. */
export function pageOf<Entry>(call: Call, list: readonly Entry[], form: PageForm<Entry>): object {
  const { most, usual = 50, show = (entry: Entry): unknown => entry } = form;
  const startAt = numberParameter(call, 'startAt', 0);
  const maxResults = Math.min(numberParameter(call, 'maxResults', usual), most);
  const values = list.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= list.length;
  return { maxResults, startAt, total: list.length, isLast, values: values.map(show) };
}
