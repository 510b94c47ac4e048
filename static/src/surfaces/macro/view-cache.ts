import type { MacroConfig } from '#contract/macro/macro-config';
import { parseMacroView } from '#contract/macro/snapshot';
import { seedOf } from '#domain/forecast/random';
import type { MacroView } from '#domain/roadmap/macro-view';
import { frameStorage } from '../../bridge/kept-text';

/** One view for each person, macro and configuration: nobody else's view is ever found. */
export type CacheKey = {
  readonly accountId: string | undefined;
  readonly cloudId: string | undefined;
  readonly config: MacroConfig;
};

const prefix = 'waymark.macro.';
const viewsAtMost = 12;

type Viewer = Pick<CacheKey, 'accountId' | 'cloudId'>;

const startOf = ({ accountId, cloudId }: Viewer): string =>
  `${prefix}${cloudId ?? ''}.${accountId ?? ''}.`;

const nameOf = ({ config, ...viewer }: CacheKey): string =>
  startOf(viewer) + String(seedOf(JSON.stringify(config)));

/** Forgets what anybody else saw in this browser: they may see what this person may not. */
export function forgetOthers(viewer: Viewer): void {
  const own = startOf(viewer);
  for (const name of frameStorage.names())
    if (name.startsWith(prefix) && !name.startsWith(own)) frameStorage.remove(name);
}

/** What this person saw the last time; undefined when nothing readable was kept. */
export function findKeptView(key: CacheKey): MacroView | undefined {
  const text = key.accountId === undefined ? undefined : frameStorage.read(nameOf(key));
  if (text === undefined) return undefined;
  try {
    const view = parseMacroView(JSON.parse(text));
    return view.ok ? view.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a view for the next first paint, in place of the oldest when there are too many. */
export function keepView(key: CacheKey, view: MacroView): void {
  if (key.accountId === undefined) return;
  const name = nameOf(key);
  const others = frameStorage.names().filter((each) => each.startsWith(prefix) && each !== name);
  for (const old of others.slice(0, Math.max(0, others.length + 1 - viewsAtMost)))
    frameStorage.remove(old);
  frameStorage.write(name, JSON.stringify(view));
}

/** Forgets a view: the person may no longer see the project. */
export const forgetView = (key: CacheKey): void => {
  frameStorage.remove(nameOf(key));
};
