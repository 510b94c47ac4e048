import { startSite } from '../site/start-site';
import type { PersonName } from '../site/start-site';
import type { SuiteRequest } from './requests';
import { suiteRequests } from './requests';

/** What a request was answered with. */
export type SuiteAnswer = {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
};

/** The site that the suite asks: the local one, or the real one that `SITE` names. */
export type Target = {
  readonly rows: readonly SuiteRequest[];
  readonly ask: (row: SuiteRequest) => Promise<SuiteAnswer>;
  readonly stop: () => Promise<void>;
};

/**
 * The rows that the target is asked; known before it is started. A real site is asked as one account: what
 * the suite asks as others, to be refused or because they may more, is left out.
 */
export const rowsToAsk = (): readonly SuiteRequest[] =>
  process.env['SITE'] === undefined
    ? suiteRequests
    : suiteRequests.filter(({ isLocal, as }) => isLocal !== true && as === undefined);

const jsonHeaders = { accept: 'application/json', 'content-type': 'application/json' };
const formHeaders = { accept: 'application/json', 'x-atlassian-token': 'no-check' };

const jsonOf = (body: unknown, fill: (text: string) => string) =>
  body === undefined ? {} : { body: fill(JSON.stringify(body)) };

function formWith(fileName: string): FormData {
  const form = new FormData();
  form.append('file', new Blob(['']), fileName);
  return form;
}

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** @throws {Error} When `SITE` is set without the account to ask it as. */
export async function openTarget(): Promise<Target> {
  const { SITE: site, SITE_PROJECT: project = 'PAY', SITE_ISSUE: issue = 'PAY-12' } = process.env;
  const kept = new Map([
    ['project', project],
    ['issue', issue],
  ]);
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => kept.get(name) ?? whole);
  const asked =
    (fetchAs: (person: PersonName) => Fetch) =>
    async (row: SuiteRequest): Promise<SuiteAnswer> => {
      const { as = 'product-owner', request, bodyCharacters, file } = row;
      const body = bodyCharacters === undefined ? row.body : 'x'.repeat(bodyCharacters);
      const [method = '', path = ''] = fill(request).split(' ');
      const headers = file === undefined ? jsonHeaders : formHeaders;
      const content = file === undefined ? jsonOf(body, fill) : { body: formWith(file) };
      const redirect = 'manual';
      const response = await fetchAs(as)(path, { method, headers, redirect, ...content });
      const text = await response.text();
      const answered = parse(text);
      for (const [name, at] of Object.entries(row.keeps ?? {}))
        kept.set(name, String(valueAt(answered, at.split('.'))));
      return { status: response.status, text, body: answered };
    };
  if (site === undefined) {
    const running = await startSite();
    return {
      rows: rowsToAsk(),
      ask: asked((person) => running.as(person).fetch),
      stop: running.stop,
    };
  }
  const { ATLASSIAN_EMAIL: email, ATLASSIAN_API_TOKEN: token } = process.env;
  if (email === undefined || token === undefined)
    throw new Error('SITE asks who you are. Set ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN.');
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return {
    rows: rowsToAsk(),
    ask: asked(() => (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', authorization);
      return fetch(new URL(path, site), { ...init, headers });
    }),
    stop: () => Promise.resolve(),
  };
}

const valueAt = (value: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined
    ? value
    : valueAt((value as Record<string, unknown> | undefined)?.[name], rest);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
