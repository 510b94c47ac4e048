import { addStyle, make } from './dom';
import type { FramedApp } from './framed-app';
import type { Handle } from './messages';

type Options = {
  readonly resource?: string | null;
  readonly size?: string | { readonly width: string; readonly height?: string };
  readonly title?: string;
  readonly context?: unknown;
  readonly onClose?: Handle;
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
};

const SIZES: Readonly<Record<string, readonly [width: string, height: string]>> = {
  small: ['400px', 'max(20vh, 320px)'],
  medium: ['600px', 'max(40vh, 520px)'],
  large: ['800px', 'max(70vh, 720px)'],
  xlarge: ['968px', '90vh'],
  max: ['100vw', '100vh'],
  fullscreen: ['100vw', '100vh'],
  resizable: ['800px', '70vh'],
};

let isStyled = false;
const style = () => {
  if (isStyled) return;
  isStyled = true;
  addStyle(`
    dialog.forge-modal { padding: 0; border: 0; border-radius: 3px; overflow: hidden;
      max-width: calc(100vw - 16px); max-height: calc(100vh - 16px);
      background: var(--ds-surface-overlay, Canvas); color: inherit;
      box-shadow: var(--ds-shadow-overlay, 0 8px 24px #0006); }
    dialog.forge-modal::backdrop { background: var(--ds-blanket, #050c1f75); }
    dialog.forge-modal iframe { height: 100% !important; }`);
};

/** Opens a dialog of the app over the page: its own frame, with `extension.modal` in its context. */
export function openModal(
  app: FramedApp,
  payload: Readonly<Record<string, unknown>> = {},
): boolean {
  style();
  const options = payload as Options;
  const dialog = make('dialog', {
    class: 'forge-modal',
    'aria-label': options.title === undefined || options.title === '' ? app.title : options.title,
  });
  const { size = 'medium' } = options;
  const [width, height] =
    typeof size === 'string'
      ? (SIZES[size] ?? ['600px', '520px'])
      : [size.width, size.height ?? '70vh'];
  Object.assign(dialog.style, { width, height });

  const close = (answer?: unknown) => {
    dialog.close();
    dialog.remove();
    if (options.onClose !== undefined) void app.call(options.onClose, answer);
  };
  const modal = () => {
    const resource = options.resource ?? app.resource;
    return app.mount(dialog, {
      ...app,
      resource,
      title: dialog.getAttribute('aria-label') ?? app.title,
      viewport: 'fill',
      extension: { ...app.extension, modal: options.context },
      isSubmittable: true,
      closeDialog: close,
    });
  };
  document.body.append(dialog);
  dialog.showModal();
  const framed = modal();
  dialog.addEventListener('forge:submit', (event) => {
    close((event as CustomEvent<unknown>).detail);
  });
  const dismiss = async () => {
    const { close: tellApp } = framed.occasions;
    if (tellApp !== undefined) await framed.call(tellApp).catch(() => undefined);
    close();
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape !== false) void dismiss();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && options.closeOnOverlayClick !== false) void dismiss();
  });
  return true;
}
