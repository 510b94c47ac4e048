import { answerCommand } from './commands';
import { colorMode, make } from './dom';
import type { FrameLocation, FromFrame, FromPage, Handle, Session } from './messages';

/** What a frame is mounted with. */
export type FrameSetting = {
  readonly session: Session;
  readonly moduleKey: string;
  /** Its entry in the manifest's resources: `ui/macro`. */
  readonly resource: string;
  readonly localId: string;
  readonly title: string;
  readonly viewport: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly isSubmittable: boolean;
  /** Set in a dialog: closes it with what the app answers. */
  readonly closeDialog?: (answer: unknown) => void;
};
/** One frame on the page. */
export type FramedApp = FrameSetting & {
  readonly place: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  /** Calls a function of the frame; resolves with what it returns. */
  readonly call: (handle: Handle, ...args: readonly unknown[]) => Promise<unknown>;
  /** Mounts another frame, as dialogs do. */
  readonly mount: typeof mountFrame;
  readonly move: (location: FrameLocation) => void;
  readonly configure: () => Promise<unknown>;
  /** Functions of the frame that the page calls on an occasion. */
  readonly occasions: { close?: Handle; configure?: Handle; isThemed?: boolean };
};

const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const HEIGHTS: Readonly<Record<string, string>> = {
  small: '150px',
  medium: '350px',
  large: '700px',
  xlarge: '900px',
  max: '100%',
  fill: '100%',
};

/** Frames are cross-site, as there: the page's name for this computer is never the frame's. */
const frameOrigin = (page: Pick<Location, 'hostname' | 'port' | 'protocol'>): string => {
  const other = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[page.hostname];
  return `${page.protocol}//${other ?? page.hostname}${page.port === '' ? '' : `:${page.port}`}`;
};

/** How far the site's time is from the computer's, where it was moved since the page was opened. */
let movedClockMs: number | undefined;

const frames = new Map<string, { app: FramedApp; receive: (message: FromFrame) => void }>();

/** Creates the frame, puts it into its place and answers what it asks. */
export function mountFrame(place: HTMLElement, setting: FrameSetting): FramedApp {
  const { session } = setting;
  const id = crypto.randomUUID();
  const origin = frameOrigin(location);
  const query = new URLSearchParams({ host: location.origin, frame: id });
  const offsetMs = movedClockMs ?? session.clockOffsetMs;
  if (offsetMs !== 0) query.set('offset', String(offsetMs));
  if (session.isStorageDenied) query.set('deny', '1');
  const iframe = make('iframe', {
    title: setting.title,
    sandbox: SANDBOX,
    src: `${origin}/_forge/frame/${session.resources[setting.resource] ?? setting.resource}?${query.toString()}`,
    'data-forge-frame': setting.moduleKey,
  });
  Object.assign(iframe.style, {
    width: '100%',
    border: '0',
    display: 'block',
    height: HEIGHTS[setting.viewport] ?? '0',
  });

  const returns = new Map<number, (message: FromFrame) => void>();
  let nextCall = 1;
  const tell = (message: FromPage) => iframe.contentWindow?.postMessage(message, origin);
  const app: FramedApp = {
    ...setting,
    place,
    iframe,
    occasions: {},
    mount: mountFrame,
    move: (to) => tell({ kind: 'moved', location: to }),
    call: (handle, ...args) =>
      new Promise((resolve, reject) => {
        const callId = nextCall++;
        returns.set(callId, (message) => {
          if (message.kind === 'returned') resolve(message.value);
          else if (message.kind === 'threw') reject(new Error(message.message));
        });
        tell({ kind: 'callback', id: callId, handle: handle.__handle, args });
      }),
    async configure() {
      const { configure } = app.occasions;
      return configure === undefined ? undefined : app.call(configure);
    },
  };

  const receive = async (message: FromFrame) => {
    if (message.kind === 'height') {
      if (!(setting.viewport in HEIGHTS)) iframe.style.height = `${String(message.px)}px`;
    } else if (message.kind === 'call') {
      try {
        const value = await answerCommand(app, message.command, message.payload);
        tell({ kind: 'answered', id: message.id, value });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        tell({ kind: 'refused', id: message.id, message: text });
      }
    } else {
      returns.get(message.id)?.(message);
      returns.delete(message.id);
    }
  };
  frames.set(id, { app, receive: (message) => void receive(message) });
  place.append(iframe);
  return app;
}

window.addEventListener('message', (event: MessageEvent<Partial<FromFrame> | undefined>) => {
  const frame = frames.get(event.data?.frame ?? '');
  if (frame === undefined || event.source !== frame.app.iframe.contentWindow) return;
  if (event.origin === frameOrigin(location)) frame.receive(event.data as FromFrame);
});

/** The frames on this page, and those to come, go by another time of the site. */
export function moveClock(offsetMs: number): void {
  movedClockMs = offsetMs;
  const message: FromPage = { kind: 'clock', offsetMs };
  for (const { app } of frames.values())
    app.iframe.contentWindow?.postMessage(message, frameOrigin(location));
}

new MutationObserver(() => {
  for (const { app } of frames.values()) {
    if (app.occasions.isThemed !== true) continue;
    const message: FromPage = { kind: 'theme', colorMode: colorMode() };
    app.iframe.contentWindow?.postMessage(message, frameOrigin(location));
  }
}).observe(document.documentElement, { attributeFilter: ['data-color-mode'] });
