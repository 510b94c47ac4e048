import { join } from 'node:path';
import type { Clock } from '../../host/clock';
import { createClock } from '../../host/clock';
import type { FrameInvocation } from '../../host/forge/app';
import type { Caller } from '../../host/site/caller';
import type { Database } from '../../host/store/database';
import { openDatabase } from '../../host/store/database';
import { createForge } from '../../host/forge/forge';
import type { Forge, ForgeParts } from '../../host/forge/forge';
import { readManifest } from '../../host/forge/manifest';

/** The fixture app on a site of its own. */
export type TestApp = Forge & { readonly db: Database; readonly stop: () => Promise<void> };

type Parts = Pick<ForgeParts, 'eventWeather' | 'weather'> & { readonly clock?: Clock };

/** The fixture app over a product that answers with who asks; for the tests of the Forge half. */
export async function startTestApp(
  { clock = createClock(), ...weather }: Parts = {},
  db = openDatabase(':memory:'),
): Promise<TestApp> {
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

/** Calls one of its resolvers as a frame does. @throws With the message of the function. */
export async function invoke(
  { app }: TestApp,
  functionKey: string,
  asked: Partial<FrameInvocation> = {},
): Promise<unknown> {
  const usual = { moduleKey: 'panel', payload: {}, context: {}, accountId: undefined };
  const outcome = await app.invoke({ ...usual, ...asked, functionKey });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result === undefined ? undefined : (JSON.parse(outcome.result) as unknown);
}
