import type { FramedApp } from './framed-app';
import type { FrameLocation } from './messages';

type Payload = Record<string, unknown> | undefined;
type Details = Readonly<Record<string, unknown>>;

const part = (details: Details, name: string) =>
  encodeURIComponent((details[name] ?? '') as string);

/** The addresses of `NavigationTarget` on this site. */
const TARGETS: Readonly<Record<string, (details: Details, app: FramedApp) => string>> = {
  issue: (details) => `/browse/${part(details, 'issueKey')}`,
  contentView: (details) => `/wiki/pages/viewpage.action?pageId=${part(details, 'contentId')}`,
  contentEdit: (details) => `/wiki/pages/editpage.action?pageId=${part(details, 'contentId')}`,
  spaceView: (details) => `/wiki/spaces/${part(details, 'spaceKey')}`,
  projectSettingsDetails: (details) =>
    `/jira/software/projects/${part(details, 'projectKey')}/settings/details`,
  module: (details, { session }) =>
    `/jira/software/projects/${part(details, 'projectKey')}/apps/${session.appId}/${session.environmentId}`,
};

/** The address of a target. @throws For a target that the site has no page for. */
export function urlOf(app: FramedApp, details: Details): string {
  const address = TARGETS[String(details['target'])];
  if (address === undefined) {
    throw new Error(`The local site has no page for the target “${String(details['target'])}”.`);
  }
  return new URL(address(details, app), location.origin).href;
}

/** Goes to an address or a target; other sites open in a tab of their own, as there. */
export function navigate(app: FramedApp, details: Details): void {
  const url = new URL(
    typeof details['url'] === 'string' ? details['url'] : urlOf(app, details),
    location.origin,
  );
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    throw new Error(`The site does not open addresses that begin with ${url.protocol}`);
  }
  if (details['type'] === 'new-tab' || url.origin !== location.origin) {
    window.open(url, '_blank', 'noopener');
  } else location.assign(url);
}

const BASE = /^(.*\/apps\/[^/]+\/[^/]+)(\/.*)?$/;

/** Where the app is in its own pages, read from the page's address. */
function readLocation(): FrameLocation {
  const pathname = BASE.exec(location.pathname)?.[2] ?? '/';
  const state: unknown = history.state;
  return { pathname, search: location.search, hash: location.hash, state, key: 'page' };
}

/** Only full pages have a history of their own. @throws Elsewhere. */
export function createHistory(app: FramedApp): FrameLocation {
  if (!BASE.test(location.pathname)) {
    throw new Error('Only full pages of an app have a history.');
  }
  window.addEventListener('popstate', () => {
    app.move(readLocation());
  });
  return readLocation();
}

/** Writes the app's place into the page's address. */
export function moveHistory(_app: FramedApp, payload: Payload): void {
  const to = payload?.['location'] as FrameLocation;
  const base = BASE.exec(location.pathname)?.[1] ?? '';
  const url = `${base}${to.pathname === '/' ? '' : to.pathname}${to.search}${to.hash}`;
  if (payload?.['action'] === 'REPLACE') history.replaceState(to.state, '', url);
  else history.pushState(to.state, '', url);
}

/** Goes back or forward in the tab. */
export function goHistory(_app: FramedApp, payload: Payload): void {
  history.go(Number(payload?.['delta']));
}
