import { refreshParts, sendForm } from './parts';

/** Forms change the page in place: what they send is sent by script, and what changed is redrawn. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post' || 'fullPage' in form.dataset || event.defaultPrevented) return;
  event.preventDefault();
  void sendForm(form, event.submitter);
  // A menu is left with the choice that was made in it; a form in one keeps what was typed.
  if (!form.matches('.menu-form')) closeFold(form.closest('details.menu'));
});

document.addEventListener('change', (event) => {
  const form = (event.target as HTMLElement).closest('form');
  if (form?.dataset['submitOnChange'] === 'yes') form.requestSubmit();
});

document.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
    if (!menu.contains(target)) menu.open = false;
  if (target.closest('[data-close-fold]') !== null) closeFold(target.closest('details'));
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  closeFold((event.target as HTMLElement).closest('details.menu[open], details.inline-edit[open]'));
});

/** A form that opens is ready to be typed into. */
document.addEventListener(
  'toggle',
  (event) => {
    const fold = event.target as HTMLElement;
    if (!(fold instanceof HTMLDetailsElement) || !fold.open) return;
    if (!fold.matches('.inline-edit, .menu:has(.menu-form)')) return;
    fold.querySelector<HTMLElement>('input:not([type=hidden]), select, [contenteditable]')?.focus();
  },
  true,
);

/** A panel changed the work item: the fields beside it follow. */
for (const name of ['forge:refresh', 'forge:wrote']) {
  window.addEventListener(name, (event) => {
    event.preventDefault();
    void refreshParts();
  });
}

function closeFold(fold: Element | null): void {
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = false;
  fold.querySelector('summary')?.focus();
}
