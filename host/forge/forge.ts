import type { Clock } from '../clock';
import type { Database } from '../store/database';
import type { App, FunctionWeather } from './app';
import { createApp } from './app';
import { bundleFunctions } from './bundle';
import type { Installation } from './installation';
import { installationOf } from './installation';
import { createKvs } from './kvs/routes';
import type { Manifest } from './manifest';
import type { Product } from './product';
import { createWorkerPool } from './worker/pool';
import type { WorkerPool } from './worker/pool';
import { createPointsQuota } from './quotas';
import { openHostState } from '../store/host-state';
import { createQueue } from './events/queue';
import type { Queue } from './events/queue';
import { startSchedule } from './events/schedule';
import { createTriggers } from './events/triggers';
import type { EventWeather, Triggers } from './events/triggers';
import type { Validators } from './validators/attached-validators';
import { createValidators } from './validators/attached-validators';

/** What the Forge half of the site stands on. */
export type ForgeParts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly manifest: Manifest;
  /** The `host` folder, from whose sources the workers are bundled. */
  readonly hostFolder: string;
  readonly product: Product;
  readonly origin: () => string;
  readonly appAccountId: string;
  readonly weather?: FunctionWeather;
  readonly eventWeather?: () => EventWeather;
  /** Told when a person has changed something through the app's functions. */
  readonly onWork?: () => void;
};
/** The Forge platform on this site, with the one app installed. */
export type Forge = {
  readonly app: App;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly queue: Queue;
  readonly triggers: Triggers;
  readonly validators: Validators;
  readonly pool: WorkerPool;
  readonly close: () => Promise<void>;
};

const fair: FunctionWeather = {
  meetFunction: () => Promise.resolve(undefined),
  meetOutcome: (_, outcome) => outcome,
};

/** Bundles the app's functions and makes them callable. */
export async function createForge(parts: ForgeParts): Promise<Forge> {
  const { db, clock, manifest } = parts;
  const installation = installationOf(manifest);
  const pool = createWorkerPool(await bundleFunctions(manifest, parts.hostFolder), clock);
  const kvs = createKvs(db, {
    clock,
    installationId: installation.installationId,
    entities: manifest.entities,
  });
  const queue = createQueue(db, {
    clock,
    manifest,
    run: (target, event) => app.run(target, event),
  });
  const app = createApp({
    manifest,
    installation,
    pool,
    clock,
    weather: parts.weather ?? fair,
    ports: {
      manifest,
      product: parts.product,
      points: createPointsQuota(clock),
      kvs,
      queue: queue.service,
      origin: parts.origin,
      onWork: parts.onWork ?? (() => undefined),
    },
  });
  const { run } = app;
  const triggers = createTriggers({
    ...{ clock, run, modules: manifest.modules, appAccountId: parts.appAccountId },
    weather: parts.eventWeather ?? (() => ({})),
  });
  const state = openHostState(db);
  const stopSchedule = startSchedule({
    ...{ clock, manifest, state, run },
    cloudId: installation.cloudId,
  });
  queue.resume();
  if (state.read('installed') === undefined) {
    state.write('installed', true);
    triggers.deliver({
      eventType: 'avi:forge:installed:app',
      id: installation.installationId,
      app: { id: installation.appId, version: installation.appVersion },
    });
  }
  return {
    app,
    clock,
    manifest,
    installation,
    queue,
    triggers,
    validators: createValidators(manifest, state),
    pool,
    async close() {
      queue.stop();
      stopSchedule();
      await pool.close();
    },
  };
}
