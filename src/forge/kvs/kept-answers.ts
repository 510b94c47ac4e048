import { kvs } from '@forge/kvs';
import * as v from 'valibot';

const aKeptAnswer = v.object({ atMs: v.number(), value: v.unknown() });

/**
 * An answer of Jira that many events ask for and that seldom changes: asked for once an hour, and
 * from then on read from the app's own store, which costs no request. `find` reads what was kept.
 */
export const askedOnceAnHour = <T>(
  name: string,
  find: (kept: unknown) => T | undefined,
  ask: () => Promise<T>,
): Promise<T> => askedOnceIn({ name, keptMs: 3_600_000 }, find, ask);

/** The same for an answer that is used again for `keptMs`. */
export async function askedOnceIn<T>(
  { name, keptMs }: { readonly name: string; readonly keptMs: number },
  find: (kept: unknown) => T | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  const kept = v.safeParse(aKeptAnswer, await kvs.get(name));
  const age = kept.success ? Date.now() - kept.output.atMs : Infinity;
  const known = kept.success && age >= 0 && age < keptMs ? find(kept.output.value) : undefined;
  if (known !== undefined) return known;
  const value = await ask();
  await kvs.set(name, { atMs: Date.now(), value }, { ttl: { value: 1, unit: 'DAYS' } });
  return value;
}
