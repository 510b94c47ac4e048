import * as v from 'valibot';

/** An object with these members and no others; who sends another is told which there are. */
const only = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, received }) =>
    expected === 'never'
      ? `has no member ${received}: its members are ${listed(Object.keys(entries), 'and')}.`
      : `is ${inWords(received)}, and must be an object.`,
  );

const milliseconds = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)));
const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1);

const requestRule = only({
  /** `GET /rest/api/3/search/**`; `*` is one segment, `**` the rest, and the method may be `*`. */
  pattern: v.optional(v.string(), '* /**'),
  latencyMs: milliseconds,
  status: v.optional(v.picklist([429, 500, 502, 503, 504])),
  retryAfterSeconds: v.optional(v.number()),
  isDropped: v.optional(v.boolean()),
  /** The site does what is asked, and the connection breaks before it has answered. */
  isAnswerLost: v.optional(v.boolean()),
  /** Of how many requests it holds, from 0 to 1; spread evenly, the same in each run. */
  share,
});
const functionRule = only({
  pattern: v.optional(v.string(), '*'),
  latencyMs: milliseconds,
  fails: v.optional(v.boolean()),
  /** The function does its work, and nobody hears of it. */
  isAnswerLost: v.optional(v.boolean()),
  share,
});
const weatherSchema = only({
  requests: v.optional(v.array(requestRule), []),
  functions: v.optional(v.array(functionRule), []),
  events: v.optional(
    only({
      delayMs: milliseconds,
      isDoubled: v.optional(v.boolean()),
      isReversed: v.optional(v.boolean()),
      isLost: v.optional(v.boolean()),
    }),
    {},
  ),
  isStorageDenied: v.optional(v.boolean(), false),
});

/** What the platform is like at the moment; the body of `PUT /_host/weather`. */
export type WeatherReport = v.InferOutput<typeof weatherSchema>;

/** What was sent is no weather; the message is a sentence that names the member and what it may be. */
export class WeatherRefused extends Error {
  override readonly name = 'WeatherRefused';
}

/** Reads a weather report. @throws {WeatherRefused} */
export function parseWeather(sent: unknown): WeatherReport {
  const parsed = v.safeParse(weatherSchema, sent);
  if (!parsed.success) throw new WeatherRefused(describeIssue(parsed.issues[0]));
  return parsed.output;
}

function describeIssue(issue: v.InferIssue<typeof weatherSchema>): string {
  const { path = [], expected, received, message } = issue;
  const isOwn = issue.type === 'strict_object';
  // An unknown member is the last step of its path; the sentence is about what holds it.
  const steps = isOwn && expected === 'never' ? path.slice(0, -1) : path;
  const where = steps.map(({ key }) =>
    typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`,
  );
  const subject = steps.length === 0 ? 'The weather' : where.join('').replace(/^\./, '');
  return `${subject} ${isOwn ? message : `is ${inWords(received)}, and must be ${allowed(expected)}.`}`;
}

/** `(429 | 500)` as `429 or 500`, `>=0` as `≥ 0`, `Array` as `a list`. */
function allowed(expected: string | null): string {
  const choices = (expected ?? 'another').replace(/^\(|\)$/g, '').split(' | ');
  return choices.length > 1 ? listed(choices, 'or') : inWords(choices.join(''));
}

const typeWords: Readonly<Record<string, string>> = {
  ...{ Array: 'a list', Object: 'an object' },
  ...{ string: 'a text', number: 'a number', boolean: 'true or false' },
};

const inWords = (value: string): string =>
  typeWords[value] ?? value.replace(/^([<>])=/, (_, sign) => (sign === '>' ? '≥ ' : '≤ '));

const listed = (names: readonly string[], word: 'and' | 'or'): string =>
  `${names.slice(0, -1).join(', ')} ${word} ${names.slice(-1).join('')}`;
