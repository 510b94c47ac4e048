import { mountFrame } from './framed-app';
import type { FramedApp } from './framed-app';
import { emitEvent } from './commands';
import { asHtml } from './dom';
import type { Session } from './messages';

/** Puts the app's frames into the places that the page marked with `data-forge-module`. */
const session = fetch('/_forge/session').then((answer) => answer.json() as Promise<Session>);
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

for (const place of document.querySelectorAll('[data-forge-module]')) void mount(asHtml(place));
