import type { Clock } from '../host/clock';
import { createClock } from '../host/clock';
import { seedSample } from '../host/seeds/sample';
import { openDatabase } from '../host/store/database';
import type { Caller } from '../host/site/caller';
import { seedConfluence } from '../host/site/confluence/seed';
import { createConfluenceStore } from '../host/site/confluence/store';
import type { ProductEvent } from '../host/site/jira/jira-store';
import type { Site } from '../host/site/site';
import { createSite } from '../host/site/site';

/** What a request was answered with; the body parsed, undefined when empty. */
export type Heard = { readonly status: number; readonly body: unknown };

/** The sample in memory, and how tests speak to it. */
export type SiteUnderTest = {
  readonly site: Site;
  readonly clock: Clock;
  readonly events: readonly ProductEvent[];
  /** `ask('ana', 'GET /rest/api/3/myself')`; `''` for the anonymous, `app` for the app itself. */
  readonly ask: (who: string, request: string, body?: unknown) => Promise<Heard>;
};

/** Lays it; with the sample's pages of Confluence where a test says so. */
export function siteUnderTest({ hasPages = false } = {}): SiteUnderTest {
  const clock = createClock();
  const db = openDatabase(':memory:');
  const site = createSite({ db, clock });
  seedSample(site);
  if (hasPages) {
    const macro = { extensionKey: 'app/static/roadmap', title: 'Roadmap', config: {} };
    const now = new Date(clock.now()).toISOString();
    seedConfluence(createConfluenceStore(db), ['PAY', 'TEAM'], { authorId: 'acc-ana', now, macro });
  }
  const events: ProductEvent[] = [];
  site.onEvent((event) => void events.push(event));
  return {
    site,
    clock,
    events,
    async ask(who, request, body) {
      const [method = '', path = ''] = request.split(' ');
      const content = contentOf(body);
      const asked = new Request(`http://localhost${path}`, { method, ...content });
      const response = await site.handle(asked, callerOf(who));
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      };
    },
  };
}

/** A form goes as a form, with the header that Jira wants on it; anything else as JSON. */
function contentOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body, headers: { 'x-atlassian-token': 'no-check' } };
  return { body: JSON.stringify(body) };
}

function callerOf(who: string): Caller {
  if (who === '') return { kind: 'anonymous', viaApp: false };
  if (who === 'app') return { kind: 'app', viaApp: true };
  return { kind: 'person', accountId: `acc-${who}`, viaApp: false };
}
