/** A control that had the keyboard, and where it stood while it did. */
type Stop = {
  readonly control: Element;
  readonly around: readonly Element[];
  readonly name: string;
};

const remembered = 6;
/** Until then a loss belongs to what the person did; later ones, as by scrolling, are left alone. */
const afterActionMs = 2000;
/** A surface that moves the keyboard itself has done so by then. */
const patienceMs = 60;

/**
 * Gives the keyboard a place when the control that had it goes: back to what opened it, else to what
 * came in its stead, else to what stands next to it. Without this a browser starts at the top again.
 */
export function keepFocus(root: HTMLElement): void {
  const trail: Stop[] = [];
  let actedAt = -Infinity;
  const act = () => {
    actedAt = performance.now();
  };
  for (const event of ['keydown', 'click'] as const) document.addEventListener(event, act, true);
  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target === trail.at(-1)?.control) return;
    trail.push({ control: target, around: ancestorsOf(target, root), name: nameOf(target) });
    trail.splice(0, trail.length - remembered);
  });
  new MutationObserver((changes) => {
    if (!isLost(trail) || performance.now() - actedAt > afterActionMs) return;
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    setTimeout(() => {
      if (isLost(trail)) findPlace(trail, added)?.focus({ preventScroll: true });
    }, patienceMs);
  }).observe(root, { childList: true, subtree: true });
  giveBackWhenEnabled(root, () => trail.at(-1)?.control);
}

/** A control that rests while its change is sent loses the keyboard; it has it again when it was refused. */
function giveBackWhenEnabled(root: HTMLElement, lastControl: () => Element | undefined): void {
  new MutationObserver((changes) => {
    const last = lastControl();
    if (!(last instanceof HTMLElement) || document.activeElement !== document.body) return;
    if (changes.some(({ target }) => target === last) && !last.matches(':disabled'))
      last.focus({ preventScroll: true });
  }).observe(root, { attributes: true, attributeFilter: ['disabled'], subtree: true });
}

/** Whether what had the keyboard last is gone, and nothing has it. */
function isLost(trail: readonly Stop[]): boolean {
  const last = trail.at(-1);
  return (
    last !== undefined && !last.control.isConnected && document.activeElement === document.body
  );
}

function findPlace(trail: readonly Stop[], added: readonly Node[]): HTMLElement | undefined {
  const last = trail.at(-1);
  const near = last?.around.find((one) => one.isConnected);
  if (last === undefined || near === undefined) return undefined;
  const inside = focusable(near);
  const cameAnew = inside.filter((one) => added.some((node) => node.contains(one)));
  return (
    findEarlier(trail, cameAnew) ??
    cameAnew[0] ??
    findEarlier(trail.slice(0, -1), inside) ??
    inside[0]
  );
}

/** What had the keyboard before, latest first, or what is called as it was. */
function findEarlier(
  trail: readonly Stop[],
  among: readonly HTMLElement[],
): HTMLElement | undefined {
  for (const { control, name } of [...trail].reverse()) {
    const again = among.find((one) => one === control || (name !== '' && nameOf(one) === name));
    if (again !== undefined) return again;
  }
  return undefined;
}

const focusable = (within: Element): HTMLElement[] =>
  [
    ...within.querySelectorAll<HTMLElement>(
      'button, summary, a[href], input, select, textarea, [tabindex="0"]',
    ),
  ].filter((one) => !one.matches(':disabled') && one.checkVisibility());

function ancestorsOf(control: Element, root: Element): Element[] {
  const around: Element[] = [];
  for (let at = control.parentElement; at !== null; at = at.parentElement) {
    around.push(at);
    if (at === root) break;
  }
  return around;
}

const nameOf = (control: Element): string =>
  (control.ariaLabel ?? control.textContent).trim().slice(0, 200);
