import { parseArgs } from 'node:util';

const OPTIONS = {
  help: { type: 'boolean', about: ['', 'Shows this.'] },
  port: { type: 'string', about: ['N', 'The port; 3600 unless said.'] },
  host: {
    type: 'string',
    about: ['NAME', 'Listens there too; without it only this computer can reach the site.'],
  },
  data: { type: 'string', about: ['DIR', 'Where everything is kept; .waymark unless said.'] },
  import: {
    type: 'string',
    about: ['FILE', "Brings in a Jira export: REST answers as JSON or JSONL, or Jira's CSV."],
  },
  export: {
    type: 'string',
    about: ['FILE', 'Writes the whole site into one file and ends; --import reads it back.'],
  },
  'as-of': {
    type: 'string',
    about: ['DATE', "The site's day, such as 2016-06-30; today unless said."],
  },
  generate: {
    type: 'string',
    about: ['N', 'Fills the site with N made-up work items instead of the sample.'],
  },
  seed: {
    type: 'string',
    about: ['S', 'The number that decides what --generate makes up; 1 unless said.'],
  },
  reset: {
    type: 'boolean',
    about: ['', 'Deletes the site in the data folder before starting; asks first.'],
  },
  yes: { type: 'boolean', about: ['', 'Answers yes to what --reset asks.'] },
  'no-open': { type: 'boolean', about: ['', 'Does not open a browser.'] },
  site: {
    type: 'string',
    about: ['URL', 'Shows a real site, as ATLASSIAN_EMAIL with ATLASSIAN_API_TOKEN; read-only.'],
  },
  write: { type: 'boolean', about: ['', 'Lets --site change the real site.'] },
} as const;

/** What was asked for on the command line. */
export type CommandLine = {
  readonly port: number;
  readonly host: string | undefined;
  readonly data: string;
  readonly importFile: string | undefined;
  readonly exportFile: string | undefined;
  readonly asOf: string | undefined;
  readonly generate: number | undefined;
  readonly seed: number;
  readonly isReset: boolean;
  readonly isSure: boolean;
  readonly isOpening: boolean;
  readonly site: string | undefined;
  readonly isWritable: boolean;
};

/** Asked for help instead of a site. */
export const HELP = 'help';

/** Something that the person can put right; the message says how. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Reads the command line. @throws {StartRefused} For what cannot be understood. */
export function readCommandLine(args: readonly string[]): CommandLine | typeof HELP {
  const values = parse(args);
  if (values.help === true) return HELP;
  refuseTogether(values);
  return {
    port: wholeNumber('--port', values.port ?? '3600', { most: 65_535 }),
    host: values.host,
    data: values.data ?? '.waymark',
    importFile: values.import,
    exportFile: values.export,
    asOf: dayOf(values['as-of']),
    generate:
      values.generate === undefined
        ? undefined
        : wholeNumber('--generate', values.generate, { least: 1, most: 1e6 }),
    seed: wholeNumber('--seed', values.seed ?? '1', { most: 2 ** 31 }),
    isReset: values.reset === true,
    isSure: values.yes === true,
    isOpening: values['no-open'] !== true,
    site: addressOf(values.site),
    isWritable: values.write === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const option = /'(-[^' ]*)/.exec(words)?.[1];
    throw new StartRefused(`${wrongOption(option, words)} See npm start -- --help.`);
  }
}

function wrongOption(option: string | undefined, words: string): string {
  if (option === undefined) return `${words.split('. ')[0] ?? words}.`;
  const name = option.slice(2);
  if (!isOption(name)) return `There is no option ${option}.`;
  const [value] = OPTIONS[name].about;
  return value === ''
    ? `${option} takes no value.`
    : `${option} takes a value: ${option}=${value}.`;
}

const isOption = (name: string): name is keyof typeof OPTIONS => name in OPTIONS;

type Range = { readonly least?: number; readonly most: number };

function wholeNumber(option: string, text: string, { least = 0, most }: Range): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most)
    return number;
  const range = `${least === 0 ? '' : `from ${String(least)} `}up to ${String(most)}`;
  throw new StartRefused(`${option} takes a whole number ${range}, not ${text}.`);
}

/** Options that each say what the site holds, or what the start does: one of them would be lost. */
const apart = ['import', 'generate', 'export', 'site'] as const;

function refuseTogether(values: ReturnType<typeof parse>): void {
  if (values.write === true && values.site === undefined)
    throw new StartRefused('--write goes with --site. Name the site as well.');
  const [one, other] = apart.filter((name) => values[name] !== undefined);
  if (one === undefined) return;
  if (other !== undefined)
    throw new StartRefused(`--${one} and --${other} do not go together. Start with one of them.`);
  if (one === 'export' && values.reset === true)
    throw new StartRefused(
      '--reset would delete what --export is to write. Start with one of them.',
    );
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return text;
  const ms = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  const day = text.slice(0, 10);
  // 31 February is read as 3 March.
  const isDay = !Number.isNaN(ms) && new Date(day).toISOString().startsWith(day);
  if (isDay) return text;
  throw new StartRefused(`--as-of takes a day such as 2016-06-30, not ${text}.`);
}

function addressOf(text: string | undefined): string | undefined {
  if (text === undefined || URL.canParse(text)) return text;
  throw new StartRefused(
    `--site takes an address such as https://example.atlassian.net, not ${text}.`,
  );
}

/** What `--help` prints: every option, and who can sign in to REST. */
export function helpText(): string {
  const options = Object.entries(OPTIONS).map(([name, { about }]) => {
    const [value, words] = about;
    return `  ${`--${name} ${value}`.padEnd(18)} ${words}`;
  });
  return `npm start -- [options]

Starts a local Jira and Confluence with Waymark installed.

${options.join('\n')}

Any Jira client can sign in by basic auth; the token is the name:
  admin@example.com:admin   Alex, administrator
  priya@example.com:priya   Priya, administers the project PAY
  ana@example.com:ana       Ana, product owner
  ben@example.com:ben       Ben, developer
  tess@example.com:tess     Tess, tester
  vic@example.com:vic       Vic, may only look
  nora@example.com:nora     Nora, reads Confluence and has no Jira

While it runs:
  GET, PUT  /_host/weather       latency, 429, 5xx, dropped connections, late events, denied storage
  POST      /_host/clock         {"advanceMs": 86400000} or {"asOf": "2026-12-24"}
  GET       /_host/logs          what the app's functions wrote
`;
}
