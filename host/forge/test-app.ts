import { join } from 'node:path';
import { createClock } from '../clock';
import type { Caller } from '../site/caller';
import type { Database } from '../store/database';
import { openDatabase } from '../store/database';
import { createForge } from './forge';
import type { Forge, ForgeParts } from './forge';
import { readManifest } from './manifest';

/** The fixture app over a product that answers with who asks; for the tests of this folder. */
export async function startTestApp(
  weather: Pick<ForgeParts, 'eventWeather'> = {},
): Promise<Forge & { db: Database; stop: () => Promise<void> }> {
  const db = openDatabase(':memory:');
  const clock = createClock();
  const root = process.cwd();
  const forge = await createForge({
    db,
    clock,
    manifest: readManifest(join(root, 'test/fixture-app/manifest.yml')),
    hostFolder: join(root, 'host'),
    product: { handle: (_request, caller) => Promise.resolve(new Response(nameOf(caller))) },
    origin: () => 'http://localhost:1',
    appAccountId: 'acc-app',
    ...weather,
  });
  return {
    ...forge,
    db,
    async stop() {
      await forge.close();
      db.close();
    },
  };
}

const nameOf = (caller: Caller) =>
  'accountId' in caller ? `${caller.kind} ${caller.accountId}` : caller.kind;

/** The lines that the fixture app noted in a list, oldest first. */
export const linesOf = (db: Database, list: string): string[] =>
  db
    .prepare('SELECT value FROM kvs_value WHERE key LIKE ? ORDER BY key')
    .all(`${list}:%`)
    .map((row) => JSON.parse(String(row['value'])) as string);
