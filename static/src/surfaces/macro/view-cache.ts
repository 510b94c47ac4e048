import * as v from 'valibot';
import type { MacroConfig } from '#contract/macro/macro-config';
import { parseMacroView } from '#contract/macro/snapshot';
import { seedOf } from '#domain/forecast/random';
import type { MacroView } from '#domain/roadmap/macro-view';
import { frameStorage } from '../../bridge/kept-text';
import type { KeptView } from './room-for-views';
import { keepingLatest } from './room-for-views';

/** One view for each person, macro and configuration: nobody else's view is ever found. */
export type CacheKey = {
  readonly accountId: string | undefined;
  readonly cloudId: string | undefined;
  readonly config: MacroConfig;
};

const prefix = 'waymark.macro.';
const namesKept = 'waymark.macros';

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

/** Keeps a view for the next first paint, in place of the oldest where there is no room. */
export function keepView(key: CacheKey, view: MacroView): void {
  if (key.accountId === undefined) return;
  const name = nameOf(key);
  const text = JSON.stringify(view);
  const left = keepingLatest(readKept(), [name, text.length]);
  for (const old of frameStorage.names())
    if (old.startsWith(prefix) && !left.some(([one]) => one === old)) frameStorage.remove(old);
  if (left.some(([one]) => one === name)) frameStorage.write(name, text);
  frameStorage.write(namesKept, JSON.stringify(left));
}

const someViews = v.array(v.tuple([v.string(), v.number()]));

/** Which views are kept, in the order in which they were: the storage itself knows no order. */
function readKept(): readonly KeptView[] {
  try {
    const kept = v.safeParse(someViews, JSON.parse(frameStorage.read(namesKept) ?? '[]'));
    const names = new Set(frameStorage.names());
    return kept.success ? kept.output.filter(([name]) => names.has(name)) : [];
  } catch {
    return [];
  }
}

/** Forgets a view: the person may no longer see the project. */
export const forgetView = (key: CacheKey): void => {
  frameStorage.remove(nameOf(key));
};
