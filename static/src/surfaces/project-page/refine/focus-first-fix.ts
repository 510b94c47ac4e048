/**
 * Puts the keyboard on the first thing to mend, else on what goes on to the next. A control that is still
 * being loaded is waited for, unless the person goes elsewhere meanwhile. Answers how to call it off.
 */
export function focusFirstFix(item: HTMLElement): () => void {
  const from = document.activeElement;
  const focus = () => {
    const first = item.querySelector<HTMLElement>('.rd-line button, .rd-line select');
    (first ?? item.querySelector<HTMLElement>('.rf-next button'))?.focus();
  };
  if (!isComing(item)) {
    focus();
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== from && activeElement !== document.body;
    if (isComing(item) && !isElsewhere) return;
    observer.disconnect();
    if (!isElsewhere) focus();
  });
  observer.observe(item, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

const isComing = (item: HTMLElement): boolean =>
  item.querySelector('.rd-line')?.querySelector('.rd-coming') instanceof HTMLElement;
