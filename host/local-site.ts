import { join } from 'node:path';
import type { Clock } from './clock';
import { createClock } from './clock';
import { fillSite } from './fill-site';
import type { Beginning } from './fill-site';
import { createForge } from './forge/forge';
import type { Forge } from './forge/forge';
import { readManifest } from './forge/manifest';
import type { Manifest } from './forge/manifest';
import type { Product } from './forge/product';
import { createBurstLimit } from './forge/quotas';
import type { TransitionGate } from './site/jira/workflow/gate';
import type { ConnectedSite } from './real-site/real-site';
import { issueBean, personBean, projectBean } from './site/jira/expression/issue-bean';
import { appAccountId } from './site/people/people';
import type { Site } from './site/site';
import { createSite } from './site/site';
import type { Sample } from './seeds/open-sample';
import { openSample } from './seeds/open-sample';
import type { Database } from './store/database';
import { openDatabase } from './store/database';
import type { Weather } from './weather/weather';
import { createWeather } from './weather/weather';

/** How a site is started. */
export type LocalSiteOptions = {
  readonly root: string;
  /** Another manifest than the project's own. */
  readonly manifestFile?: string;
  /** The data folder, or `:memory:`. */
  readonly folder: string;
  /** The site's day; absent, the machine's. */
  readonly asOf?: string | undefined;
  readonly origin: () => string;
  readonly beginning: Beginning;
  /** Answers product requests in place of the emulated site. */
  readonly realSite?: ConnectedSite | undefined;
};

/** The whole local site without its HTTP server. */
export type LocalSite = {
  readonly root: string;
  readonly db: Database;
  readonly clock: Clock;
  readonly weather: Weather;
  readonly manifest: Manifest;
  readonly site: Site;
  /** The site's REST as clients and the app meet it: under the weather. */
  readonly product: Product;
  readonly forge: Forge;
  readonly sample: Sample;
  readonly realSite: ConnectedSite | undefined;
  readonly close: () => Promise<void>;
};

/** Opens the data folder and brings up the site with the app installed. */
export async function openLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const { root, origin } = options;
  const manifest = readManifest(options.manifestFile ?? join(root, 'manifest.yml'));
  const clock = createClock(offsetOf(options.asOf));
  const db = openDatabase(options.folder);
  const weather = createWeather(clock);
  const sample = openSample(db, { manifest, clock, isKept: options.realSite === undefined });
  const site = sample.watch(
    createSite({ db, clock, baseUrl: origin, indexedProperties: manifest.indexedProperties }),
  );
  if (options.realSite === undefined) fillSite(options.beginning, { db, site, manifest });
  const product = underWeather(options.realSite ?? limited(site, clock), weather);
  const forge = await createForge({
    db,
    clock,
    manifest,
    hostFolder: join(root, 'host'),
    product,
    origin,
    appAccountId,
    weather,
    eventWeather: () => weather.report().events,
    onWork: sample.noteWork,
  });
  site.onEvent(forge.triggers.deliver);
  site.setTransitionGate(gateOf(site, forge));
  return {
    root,
    db,
    clock,
    weather,
    manifest,
    site,
    product,
    forge,
    sample,
    realSite: options.realSite,
    async close() {
      await forge.close();
      db.close();
    },
  };
}

/** Jira answers nobody more often than so many times a second. */
function limited(site: Site, clock: Clock): Product {
  const findRefusal = createBurstLimit(clock);
  return {
    async handle(request, caller) {
      const { pathname } = new URL(request.url);
      const endpoint = site.endpointOf(request.method, pathname);
      const isJira = endpoint !== undefined && pathname.startsWith('/rest/');
      return (isJira ? findRefusal(endpoint) : undefined) ?? site.handle(request, caller);
    },
  };
}

const underWeather = (behind: Product, weather: Weather): Product => ({
  async handle(request, caller) {
    const { method } = request;
    const path = new URL(request.url).pathname;
    const instead = await weather.meetRequest(method, path);
    if (instead !== undefined) return instead;
    const answer = await behind.handle(request, caller);
    weather.meetAnswer(method, path);
    return answer;
  },
});

/** Asks the app's rules on a transition; they see the work item as it is stored. */
const gateOf =
  ({ jira }: Site, { validators }: Forge): TransitionGate =>
  ({ issue, transition, accountId }) => {
    const workflowId = jira.projects.find(issue.projectId)?.workflowId ?? '';
    return validators.findRefusal({ workflowId, transitionId: transition.id }, () => ({
      user: personBean(jira, accountId),
      issue: issueBean(
        {
          ...{ jira, onExpensive: () => undefined },
          maySee: (one) => jira.access.maySee(accountId, one),
        },
        issue,
      ),
      project: projectBean(jira, issue.projectId),
      transition: { id: transition.id, name: transition.name },
    }));
  };

/** Noon of the day `asOf`, or that very moment when it names one. */
function offsetOf(asOf: string | undefined): number {
  if (asOf === undefined) return 0;
  const at = Date.parse(/^\d{4}-\d\d-\d\d$/.test(asOf) ? `${asOf}T12:00:00Z` : asOf);
  if (Number.isNaN(at)) throw new Error(`${asOf} is no day. Write it as 2026-03-09.`);
  return at - Date.now();
}
