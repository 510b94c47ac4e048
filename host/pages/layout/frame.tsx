type FrameProps = {
  readonly moduleKey: string;
  readonly localId: string;
  readonly title: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly viewport?: string | undefined;
  readonly entry?: 'config' | 'create' | 'edit' | 'view';
};

/** The place where one surface of the app appears; the page's bridge puts the frame into it. */
export const Frame = ({ moduleKey, localId, title, extension, viewport, entry }: FrameProps) => (
  <div
    class="forge-frame"
    data-forge-module={moduleKey}
    data-forge-local-id={localId}
    data-forge-title={title}
    data-forge-extension={JSON.stringify(extension)}
    data-forge-viewport={viewport ?? 'auto'}
    data-forge-entry={entry}
  >
    <noscript>
      <p class="quiet">{title} needs JavaScript. Switch it on for this site and reload.</p>
    </noscript>
  </div>
);
