import { mountFrame, moveClock } from './framed-app';
import type { FramedApp } from './framed-app';
import { emitEvent } from './commands';
import { asHtml } from './dom';
import type { Session } from './messages';

/** Puts the app's frames into the places that the page marked with `data-forge-module`. */
const readSession = async () => (await (await fetch('/_forge/session')).json()) as Session;
const session = readSession();
let clockOffsetMs: number | undefined;
void session.then((facts) => {
  clockOffsetMs ??= facts.clockOffsetMs;
});
const mounted = new WeakMap<HTMLElement, Promise<FramedApp>>();

const mount = (place: HTMLElement): Promise<FramedApp> => {
  const known = mounted.get(place) ?? session.then((facts) => mountPlace(place, facts));
  mounted.set(place, known);
  return known;
};

function mountPlace(place: HTMLElement, facts: Session): FramedApp {
  const { forgeModule = '', forgeEntry, forgeTitle, forgeViewport } = place.dataset;
  const module = facts.modules[forgeModule];
  if (module === undefined) throw new Error(`manifest.yml has no module ${forgeModule}.`);
  const extension = JSON.parse(place.dataset['forgeExtension'] ?? '{}') as Record<string, unknown>;
  return mountFrame(place, {
    session: facts,
    moduleKey: forgeModule,
    resource: module.entries[forgeEntry ?? 'main'] ?? '',
    localId: place.dataset['forgeLocalId'] ?? forgeModule,
    title: forgeTitle ?? module.title,
    viewport: forgeViewport ?? module.viewportSize ?? 'auto',
    extension: { type: module.type, ...extension },
    isSubmittable: forgeEntry !== undefined,
  });
}

const api = {
  /** Mounts a place that was added later. */
  mount,
  /** Tells the frames on this page, as the product does with its own events. */
  emit: emitEvent,
  /** What the frame's `onConfigure` answers: the configuration of a workflow rule. */
  configure: async (place: HTMLElement) => (await mount(place)).configure(),
};
Object.assign(window, { forgeHost: api });

/** The site's clock is moved on a page of its own: whoever comes back from there finds its time here. */
async function followClock(): Promise<void> {
  const { clockOffsetMs: now } = await readSession();
  if (now === clockOffsetMs) return;
  clockOffsetMs = now;
  moveClock(now);
  window.dispatchEvent(new CustomEvent('forge:wrote'));
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void followClock();
});

for (const place of document.querySelectorAll('[data-forge-module]')) void mount(asHtml(place));
