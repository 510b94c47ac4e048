import { element, quietButton } from '../element';
import type { MacroConfig } from './macro-config';
import { readSubmitted } from './macro-config';

/** A kind of macro that the page offers. */
export type MacroKind = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly hasConfig: boolean;
  readonly extensionKey: string;
  /** Links that become such a macro when they are pasted. */
  readonly patterns: readonly string[];
};

type ForgeHost = { readonly mount: (place: HTMLElement) => void };

/** A place for a frame of the app; the page's bridge is asked to fill it. */
export function framePlace(
  kind: MacroKind,
  { localId, extension, entry }: { localId: string; extension: unknown; entry?: 'config' },
): HTMLElement {
  const place = element('div', { className: 'forge-frame' });
  Object.assign(place.dataset, {
    ...{ forgeModule: kind.key, forgeLocalId: localId, forgeTitle: kind.title },
    forgeExtension: JSON.stringify(extension),
    ...(entry === undefined
      ? { forgeViewport: 'auto' }
      : { forgeEntry: entry, forgeViewport: 'large' }),
  });
  queueMicrotask(() => (window as { forgeHost?: ForgeHost }).forgeHost?.mount(place));
  return place;
}

/** What the configuration is opened with. */
export type Configuring = {
  readonly localId: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly config: MacroConfig;
  readonly isInserting: boolean;
  /** Called when it is closed, whether or not anything was submitted. */
  readonly onEnd?: () => void;
};

/** Opens the macro's configuration over the page; calls back for each that is submitted. */
export function openConfig(
  kind: MacroKind,
  asked: Configuring,
  onSubmit: (config: MacroConfig) => void,
): void {
  const place = framePlace(kind, {
    localId: asked.localId,
    entry: 'config',
    extension: {
      ...asked.extension,
      config: asked.config,
      macro: { isConfiguring: true, isInserting: asked.isInserting },
    },
  });
  const end = () => {
    dialog.close();
    dialog.remove();
    asked.onEnd?.();
  };
  const head = element(
    'header',
    { role: 'none' },
    element('h2', {}, kind.title),
    quietButton('Cancel', end),
  );
  const dialog = element(
    'dialog',
    { className: 'wide macro-config', ariaLabel: `Configure ${kind.title}`, oncancel: end },
    ...[head, place],
  );
  place.addEventListener('forge:submit', (event) => {
    const submitted = readSubmitted((event as CustomEvent<unknown>).detail);
    if ('refusal' in submitted) {
      place.dataset['forgeRefusal'] = submitted.refusal;
      event.preventDefault();
      return;
    }
    if (!submitted.isKeptOpen) end();
    onSubmit(submitted.config);
  });
  place.addEventListener('forge:close', end);
  document.body.append(dialog);
  dialog.showModal();
}
