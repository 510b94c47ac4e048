import { join } from 'node:path';
import { createClock } from '../../host/clock';
import type { Caller } from '../../host/site/caller';
import type { Database } from '../../host/store/database';
import { openDatabase } from '../../host/store/database';
import { createForge } from '../../host/forge/forge';
import type { Forge, ForgeParts } from '../../host/forge/forge';
import { readManifest } from '../../host/forge/manifest';

/** The fixture app over a product that answers with who asks; for the tests of the Forge half. */
export async function startTestApp(
  weather: Pick<ForgeParts, 'eventWeather'> = {},
  db = openDatabase(':memory:'),
): Promise<Forge & { db: Database; stop: () => Promise<void> }> {
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
