import type { FramedApp } from './framed-app';
import { mayShowJira } from './consent';
import { colorMode } from './dom';

type Payload = Record<string, unknown> | undefined;

/** What `view.getContext()` answers. */
export function contextOf({ session, moduleKey, localId, extension }: FramedApp) {
  const { accountId, cloudId, environmentId, scopes, timeZone } = session;
  return {
    ...(accountId === undefined ? {} : { accountId }),
    cloudId,
    extension,
    environmentId,
    environmentType: 'DEVELOPMENT',
    localId,
    locale: 'en-GB',
    moduleKey,
    siteUrl: location.origin,
    timezone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    theme: { colorMode: colorMode() },
    permissions: { scopes, external: {} },
  };
}

/** `requestJira` and `requestConfluence`: the page asks as the person who looks, and hears whether it must redraw. */
export async function fetchProduct(app: FramedApp, payload: Payload) {
  const init = (payload?.['fetchRequestInit'] ?? {}) as {
    method?: string;
    headers?: [string, string][];
    body?: string | null;
  };
  const url = new URL(String(payload?.['restPath']), location.origin);
  if (url.origin !== location.origin || !/^\/(rest|wiki\/rest|wiki\/api)\//.test(url.pathname)) {
    throw new Error(`${url.pathname} is no path of Jira's or Confluence's REST.`);
  }
  if (url.pathname.startsWith('/rest/') && !(await mayShowJira(app))) return withoutConsent;
  const headers = new Headers(init.headers);
  headers.set('x-waymark-host', 'frame');
  const method = init.method ?? 'GET';
  const isForm = payload?.['isMultipartFormData'] === true;
  // What separates the parts of a form is the browser's to say.
  if (isForm) headers.delete('content-type');
  const body = isForm ? await formOf(init.body ?? '{}') : (init.body ?? null);
  const answer = await fetch(url, {
    method,
    headers,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  const response = {
    body: await answer.text(),
    headers: Object.fromEntries(answer.headers),
    status: answer.status,
    statusText: answer.statusText,
  };
  return { response, isWritten: answer.ok && changesIssue(method, url.pathname) };
}

/** What Jira answers where nobody said that it may be read as them. */
const withoutConsent = {
  response: { body: '', headers: {}, status: 401, statusText: 'Unauthorized' },
  isWritten: false,
};

/** A form as it crosses the bridge: its file as a data address, with name and type beside it. */
async function formOf(crossed: string): Promise<FormData> {
  const { file, __fileName, __fileType, ...texts } = JSON.parse(crossed) as Record<string, string>;
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  if (file === undefined) return form;
  const base64 = file.slice(file.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  form.append('file', new Blob([bytes], { type: __fileType ?? '' }), __fileName ?? 'file');
  return form;
}

/** Whether a call changes what the page beside the frame shows: not its properties, which nothing shows. */
const changesIssue = (method: string, path: string): boolean =>
  method !== 'GET' &&
  !/\/(properties|bulkfetch)(\/|$)/.test(path) &&
  /^\/rest\/(api\/3\/issue|agile)(\/|Link)/.test(path);

/** `invoke`: calls the resolver of the frame's module. @throws With the message of the function. */
export async function invoke(app: FramedApp, payload: Payload): Promise<unknown> {
  if (payload?.['invokeType'] !== undefined) {
    throw new Error('The local site does not emulate Forge Remote.');
  }
  const answer = await fetch('/_forge/invoke', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      moduleKey: app.moduleKey,
      functionKey: payload?.['functionKey'],
      payload: payload?.['payload'],
      context: contextOf(app),
    }),
  });
  const body = (await answer.json()) as { ok?: boolean; result?: unknown; message?: string };
  if (body.ok !== true) throw new Error(body.message ?? `HTTP ${String(answer.status)}`);
  return body.result;
}
