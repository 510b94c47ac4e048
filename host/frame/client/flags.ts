import { addStyle, make } from './dom';
import type { FramedApp } from './framed-app';
import type { Handle } from './messages';

type Flag = {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: Handle }[];
};

const AUTO_DISMISS_MS = 8000;
const shown = new Map<string, HTMLElement>();
let isStyled = false;

const style = () => {
  if (isStyled) return;
  isStyled = true;
  addStyle(`
    #flags { position: fixed; inset: auto auto 24px 24px; z-index: 600; display: grid; gap: 8px; }
    .forge-flag { width: min(400px, calc(100vw - 48px)); padding: 16px; border-radius: 3px; display: grid; gap: 8px;
      background: var(--ds-surface-overlay, Canvas); box-shadow: var(--ds-shadow-overlay, 0 8px 24px #0006);
      border-inline-start: 4px solid var(--ds-border-information, #357de8); }
    .forge-flag[data-type='error'] { border-color: var(--ds-border-danger, #c9372c); }
    .forge-flag[data-type='warning'] { border-color: var(--ds-border-warning, #e06c00); }
    .forge-flag[data-type='success'] { border-color: var(--ds-border-success, #6a9a23); }`);
};

/** Shows a message at the foot of the page; one with the same id takes its place. */
export function showFlag(app: FramedApp, payload: Readonly<Record<string, unknown>> = {}): boolean {
  style();
  const flag = payload as unknown as Flag;
  const close = () => {
    shown.get(flag.id)?.remove();
    shown.delete(flag.id);
  };
  close();
  const dismiss = make('button', { type: 'button', 'aria-label': 'Dismiss' }, '×');
  dismiss.addEventListener('click', close);
  const actions = (flag.actions ?? []).map(({ text, onClick }) => {
    const button = make('button', { type: 'button' }, text);
    button.addEventListener('click', () => void app.call(onClick));
    return button;
  });
  const box = make(
    'div',
    { class: 'forge-flag', 'data-type': flag.type ?? 'info' },
    make('strong', {}, flag.title ?? ''),
    ...(flag.description === undefined ? [] : [make('span', {}, flag.description)]),
    make('span', {}, ...actions, dismiss),
  );
  shown.set(flag.id, box);
  const region = document.querySelector('#flags') ?? make('div', { id: 'flags', role: 'status' });
  if (!region.isConnected) document.body.append(region);
  region.append(box);
  if (flag.isAutoDismiss === true) setTimeout(close, AUTO_DISMISS_MS);
  return true;
}

/** Takes a message away. */
export function closeFlag(_app: FramedApp, payload: Readonly<Record<string, unknown>> = {}): void {
  shown.get(String(payload['id']))?.remove();
  shown.delete(String(payload['id']));
}
