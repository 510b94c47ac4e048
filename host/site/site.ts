import type { Clock } from '../clock';
import type { Database } from '../store/database';
import type { Caller } from './caller';
import { createConfluenceRoutes } from './confluence/routes';
import { actorOf, catalogOf } from './jira/catalog-of';
import { jiraRoutes } from './jira/jira-routes';
import type { Jira, ProductEvent } from './jira/jira-store';
import { openJiraStore } from './jira/jira-store';
import { createIssueStore } from './jira/issue/store';
import { systemFields } from './jira/issue/system-fields';
import type { IndexedProperty } from './jira/issue/types';
import { createAccess } from './jira/permission/access';
import { eventsOf } from './jira/edit/product-events';
import type { TransitionGate } from './jira/workflow/gate';
import { openPeople } from './people/people';
import { callerOfHeader } from './people/basic-auth';
import type { Answer, Call, Route } from './route';
import { jiraRefusal, notEmulated } from './route';
import { createRouter, runRoute } from './router';
import { createShelves } from './shelf';

export type SiteOptions = {
  readonly db: Database;
  readonly clock: Clock;
  /** The entity properties that the app's manifest declares searchable. */
  readonly indexedProperties?: readonly IndexedProperty[];
  /** `http://localhost:4100`, for the `self` links; asked at each request. */
  readonly baseUrl?: () => string;
};

/** The emulated Jira and Confluence, without a server. */
export type Site = {
  /** Answers a request to `/rest/…` or `/wiki/…` made by this caller. */
  readonly handle: (request: Request, caller: Caller) => Promise<Response>;
  /** Who an `Authorization` header says is calling; undefined when it opens nothing: answer 401. */
  readonly callerOf: (authorization: string | null) => Caller | undefined;
  /** `GET /rest/api/3/issue/:issueIdOrKey`, for any path that the site answers. */
  readonly endpointOf: (method: string, path: string) => string | undefined;
  readonly jira: Jira;
  readonly routes: readonly Route[];
  /** Calls for every product event, after the request that caused it was kept. */
  readonly onEvent: (listener: (event: ProductEvent) => void) => () => void;
  /** Asked before every transition; a sentence refuses it. */
  readonly setTransitionGate: (gate: TransitionGate) => void;
  /** One transaction over everything the site keeps, without events: for seeds and import. */
  readonly atomically: <T>(work: () => T) => T;
  /** Reads the database again, after it was written to by other ways. */
  readonly reread: () => void;
};

export function createSite(options: SiteOptions): Site {
  const { db, clock, baseUrl = () => 'http://localhost' } = options;
  const shelves = createShelves(db);
  const people = openPeople(shelves);
  const store = openJiraStore(shelves, people, clock);
  const access = createAccess(store);
  const issues = createIssueStore({
    db,
    clock,
    projectKeyOf: (id) => store.projects.find(id)?.key ?? id,
    indexed: options.indexedProperties ?? [],
  });
  const catalog = catalogOf(store, { baseUrl, systemFields, access });
  const listeners = new Set<(event: ProductEvent) => void>();
  const waiting: ProductEvent[] = [];
  let gate: TransitionGate = () => undefined;
  const jira: Jira = {
    ...store,
    issues,
    catalog,
    access,
    emit: (event) => void waiting.push(event),
    refusalOf: (attempt) => gate(attempt),
  };
  issues.onChange((change) => void waiting.push(...eventsOf(jira, change)));

  const router = createRouter([
    ...jiraRoutes(jira),
    ...createConfluenceRoutes({
      ...{ db, clock, findPerson: people.find },
      hasAccess: (accountId) => people.hasAccess(accountId, 'confluence'),
    }),
  ]);
  const atomically = <T>(work: () => T): T => {
    waiting.length = 0;
    try {
      return shelves.atomically(() => issues.atomically(work));
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };

  const answerTo = (call: Call, { method, path }: { method: string; path: string }): Answer => {
    const found = router.find(method, path);
    if (found === undefined)
      return {
        status: 501,
        body: notEmulated(`\`${method} ${path}\``).body,
      };
    const answer = runRoute(found.route, { ...call, params: found.params }, atomically);
    const events = waiting.splice(0);
    for (const event of events) for (const listener of listeners) listener(event);
    return answer;
  };

  return {
    jira,
    routes: router.routes,
    endpointOf(method, path) {
      const route = router.find(method, path)?.route;
      return route && `${route.method} ${route.path}`;
    },
    callerOf: (authorization) => callerOfHeader(people, authorization),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setTransitionGate(next) {
      gate = next;
    },
    atomically(work) {
      const answer = atomically(work);
      waiting.length = 0;
      return answer;
    },
    reread() {
      shelves.reread();
      issues.reread();
    },
    async handle(request, caller) {
      const url = new URL(request.url);
      const body = await bodyOf(request);
      if (body === unreadable) return responseOf(unreadableAnswer);
      const call: Call = {
        params: {},
        query: url.searchParams,
        body,
        caller,
        accountId: actorOf(caller),
        headers: request.headers,
        origin: baseUrl(),
      };
      return responseOf(answerTo(call, { method: request.method, path: url.pathname }));
    },
  };
}

const unreadable = Symbol('unreadable');

const unreadableAnswer: Answer = {
  status: 400,
  body: jiraRefusal(400, 'There was an error parsing JSON. Check that your request body is valid.')
    .body,
};

async function bodyOf(request: Request): Promise<unknown> {
  if (/^multipart\/form-data/i.test(request.headers.get('content-type') ?? ''))
    return request.formData().catch(() => unreadable);
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable;
  }
}

const responseOf = ({ status, body, headers }: Answer): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
      ...headers,
    },
  });
