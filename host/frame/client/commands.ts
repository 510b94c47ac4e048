import { openModal } from './modal';
import { closeFlag, showFlag } from './flags';
import type { FramedApp } from './framed-app';
import { colorMode } from './dom';
import { contextOf, fetchProduct, invoke } from './calls';
import type { Handle } from './messages';
import { createHistory, goHistory, moveHistory, navigate, urlOf } from './navigation';

type Payload = Record<string, unknown> | undefined;
type Command = (app: FramedApp, payload: Payload) => unknown;

const subscriptions = new Map<string, { event: string; app: FramedApp; callback: Handle }>();

/** Tells the frames that listen; the product's own events come this way too. */
export function emitEvent(name: string, payload: unknown): void {
  for (const { event, app, callback } of subscriptions.values()) {
    if (event === name && app.iframe.isConnected) void app.call(callback, payload);
  }
}
const emit: Command = (_app, payload) => {
  emitEvent(String(payload?.['event']), payload?.['payload']);
};
const on: Command = (app, payload) => {
  const name = crypto.randomUUID();
  const event = String(payload?.['event']);
  subscriptions.set(name, { event, app, callback: payload?.['callback'] as Handle });
  return name;
};

/** Tells the page; answers whether the page left it to the default. */
const announce = (target: EventTarget, name: string, detail: unknown): boolean =>
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));

const COMMANDS: Readonly<Record<string, Command>> = {
  getContext: (app) => contextOf(app),
  async fetchProduct(app, payload) {
    const answer = await fetchProduct(app, payload);
    if (answer.isWritten) announce(window, 'forge:wrote', undefined);
    return answer.response;
  },
  invoke,
  submit(app, payload) {
    if (app.closeDialog === undefined && !app.isSubmittable) return false;
    if (!announce(app.place, 'forge:submit', payload)) {
      throw new Error(app.place.dataset['forgeRefusal'] ?? 'The page refused what was submitted.');
    }
    return true;
  },
  close(app, payload) {
    if (app.closeDialog !== undefined) app.closeDialog(payload);
    else if (app.isSubmittable) announce(app.place, 'forge:close', payload);
    else return false;
    return true;
  },
  onClose(app, payload) {
    if (app.closeDialog === undefined && !app.isSubmittable) return false;
    app.occasions.close = payload as unknown as Handle;
    return true;
  },
  open(app) {
    announce(app.place, 'forge:open', undefined);
    return true;
  },
  refresh(_app, payload) {
    if (announce(window, 'forge:refresh', payload)) location.reload();
    return true;
  },
  reload() {
    location.reload();
  },
  enableTheming(app) {
    app.occasions.isThemed = true;
    return colorMode();
  },
  changeWindowTitle(_app, payload) {
    document.title = payload as unknown as string;
  },
  emitReadyEvent: () => undefined,
  emit,
  emitPublic: emit,
  on,
  onPublic: on,
  off(_app, payload) {
    subscriptions.delete(String(payload?.['subscription']));
  },
  navigate(app, payload = {}) {
    if (announce(window, 'forge:navigate', payload)) navigate(app, payload);
  },
  getUrl: (app, payload = {}) => urlOf(app, payload),
  createHistory,
  moveHistory,
  goHistory,
  openModal,
  showFlag,
  closeFlag,
  setWorkflowRuleConfigurationCallback(app, payload) {
    const data = payload?.['data'] as { onConfigure?: Handle } | undefined;
    if (data?.onConfigure !== undefined) app.occasions.configure = data.onConfigure;
  },
};

/** What the platform answers to a command of the bridge. @throws For a command that is not emulated. */
export async function answerCommand(
  app: FramedApp,
  command: string,
  payload: unknown,
): Promise<unknown> {
  const handler = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (handler === undefined) {
    throw new Error(`The local site does not emulate the bridge's command “${command}”.`);
  }
  return handler(app, payload as Payload);
}
