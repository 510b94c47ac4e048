import type { Clock } from '../../host/clock';
import { createClock } from '../../host/clock';
import { createKvs } from '../../host/forge/kvs/routes';
import type { EntityDeclaration } from '../../host/forge/manifest';
import type { PlatformService } from '../../host/forge/proxy';
import { openDatabase } from '../../host/store/database';

const entities: EntityDeclaration[] = [
  {
    name: 'note',
    attributes: {
      about: { type: 'string' },
      at: { type: 'integer' },
      version: { type: 'integer' },
    },
    indexes: ['version', { name: 'by-about', partition: ['about'], range: ['at'] }],
  },
];

/** Puts a new store behind the real `@forge/kvs`, as the runtime does. */
export function installKvs(clock: Clock = createClock()): Clock {
  const db = openDatabase(':memory:');
  const service: PlatformService = createKvs(db, { clock, installationId: 'i', entities });
  Object.assign(globalThis, {
    __forge_runtime__: { metrics: {} },
    __forge_fetch__: (_target: unknown, path: string, init: { body: string }) =>
      Promise.resolve(service(path, JSON.parse(init.body))),
  });
  return clock;
}
