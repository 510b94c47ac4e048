import { addStyle, make } from './dom';
import type { FramedApp } from './framed-app';

const question = 'Waymark shows Jira as you.';

/** One answer holds for all frames of the page; what is asked meanwhile waits for it. */
let isAllowed: boolean | undefined;
const waiting = new Set<(isAllowed: boolean) => void>();
const strips = new Map<HTMLElement, HTMLElement>();

/**
 * Whether the app may read Jira as the person who looks: on a page of Confluence the platform asks who
 * never said so, in the place of each macro, and holds back what is read until the answer.
 */
export function mayShowJira(app: FramedApp): Promise<boolean> {
  const { accountId, isConsentMissing } = app.session;
  const isDue =
    isConsentMissing && accountId !== undefined && location.pathname.startsWith('/wiki');
  if (!isDue) return Promise.resolve(true);
  if (isAllowed !== undefined) return Promise.resolve(isAllowed);
  if (!strips.has(app.place)) showStrip(app.place);
  return new Promise((resolve) => waiting.add(resolve));
}

function showStrip(place: HTMLElement): void {
  if (strips.size === 0)
    addStyle(`
      .forge-consent { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 12px; margin-block-end: 8px;
        border-radius: 3px; background: var(--ds-background-information, #e9f2fe); color: var(--ds-text, CanvasText); }`);
  const allow = make('button', { type: 'button', class: 'button button-primary' }, 'Allow once');
  const refuse = make('button', { type: 'button', class: 'button button-subtle' }, 'Not now');
  allow.addEventListener('click', () => {
    void fetch('/_forge/consent', { method: 'POST' }).then(({ ok }) => {
      if (ok) answer(true);
    });
  });
  refuse.addEventListener('click', () => {
    answer(false);
  });
  const strip = make(
    'div',
    { class: 'forge-consent', role: 'group', 'aria-label': 'Consent' },
    make('span', {}, question),
    allow,
    refuse,
  );
  strips.set(place, strip);
  place.prepend(strip);
}

function answer(given: boolean): void {
  isAllowed = given;
  for (const strip of strips.values()) strip.remove();
  for (const resolve of waiting) resolve(given);
  waiting.clear();
}
