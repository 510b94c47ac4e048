import { shiftedDate } from '../../shifted-date';
import { createFrameHistory } from './frame-history';
import type { FromFrame, FromPage } from './messages';

/**
 * The blocking script at the head of each frame: `window.__bridge` is there before the app's
 * module is loaded, as in production.
 */
const query = new URLSearchParams(location.search);
const frame = query.get('frame') ?? '';
const pageOrigin = query.get('host') ?? '';
const RealDate = Date;
let clockOffsetMs = 0;

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (e: Error) => void };
type Callback = (...args: readonly unknown[]) => unknown;
type MessageOf<Message> = Message extends unknown ? Omit<Message, 'frame'> : never;

const waiting = new Map<number, Waiting>();
const callbacks = new Map<number, Callback>();
let nextNumber = 1;

const tell = (message: MessageOf<FromFrame>) => {
  window.parent.postMessage({ frame, ...message }, pageOrigin);
};

const send = (command: string, payload?: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const id = nextNumber++;
    waiting.set(id, { resolve, reject });
    tell({ kind: 'call', id, command, payload: withHandles(payload) });
  });

const history = createFrameHistory(send);

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  if (command === 'createHistory') return history.create();
  const answer = await send(command, payload);
  if (command === 'enableTheming') applyTheme(String(answer));
  if (command === 'on' || command === 'onPublic') {
    return { unsubscribe: () => send('off', { subscription: answer }) };
  }
  return answer;
}

/** The payload with each function replaced by a handle. */
function withHandles(value: unknown): unknown {
  if (typeof value === 'function') {
    const number = nextNumber++;
    callbacks.set(number, value as Callback);
    return { __handle: number };
  }
  if (Array.isArray(value)) return value.map(withHandles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withHandles(one)]));
}

function applyTheme(colorMode: string): void {
  const root = document.documentElement;
  root.dataset['colorMode'] = colorMode;
  root.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape';
  if (document.querySelector('link[data-tokens]') !== null) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/_forge/theme.css';
  sheet.dataset['tokens'] = '';
  document.head.append(sheet);
}

async function receive(message: FromPage): Promise<void> {
  switch (message.kind) {
    case 'answered':
      waiting.get(message.id)?.resolve(message.value);
      waiting.delete(message.id);
      return;
    case 'refused':
      waiting.get(message.id)?.reject(new Error(message.message));
      waiting.delete(message.id);
      return;
    case 'theme':
      applyTheme(message.colorMode);
      return;
    case 'clock':
      setClock(message.offsetMs);
      return;
    case 'moved':
      history.move(message.location);
      return;
    case 'callback':
      try {
        const value = await callbacks.get(message.handle)?.(...message.args);
        tell({ kind: 'returned', id: message.id, value });
      } catch (error) {
        tell({ kind: 'threw', id: message.id, message: String(error) });
      }
  }
}

window.addEventListener('message', (event: MessageEvent<FromPage>) => {
  if (event.source === window.parent && event.origin === pageOrigin) void receive(event.data);
});

/** Content height: what is absolutely placed, such as an open menu, does not count, as there. */
function tellHeight(): void {
  const bottoms = [...document.body.children].map((child) =>
    /static|relative/.test(getComputedStyle(child).position)
      ? child.getBoundingClientRect().bottom + window.scrollY
      : 0,
  );
  const padding = Number.parseFloat(getComputedStyle(document.body).paddingBottom) || 0;
  tell({ kind: 'height', px: Math.ceil(Math.max(0, ...bottoms) + padding) });
}

document.addEventListener('DOMContentLoaded', () => {
  const sizes = new ResizeObserver(tellHeight);
  const observe = () => {
    for (const child of document.body.children) sizes.observe(child);
    tellHeight();
  };
  new MutationObserver(observe).observe(document.body, { childList: true });
  observe();
});

/** From now on, what asks for the time is answered as the site has it. */
function setClock(offsetMs: number): void {
  clockOffsetMs = offsetMs;
  if (Date === RealDate && offsetMs !== 0)
    Object.assign(window, { Date: shiftedDate(RealDate, () => clockOffsetMs) });
}

function denyStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}

if (query.has('deny')) denyStorage();
setClock(Number(query.get('offset') ?? 0));
Object.assign(window, { __bridge: { callBridge } });
