import type { KeyboardEvent } from 'react';

/**
 * Keys in an open scale: Enter leads from the cell into it, arrows from number to number, Escape back to
 * the cell. Answers whether the key was dealt with.
 */
export function walkScale(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[data-score]');
  const steps = [...(cell?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const at = steps.indexOf(target);
  const next =
    at < 0
      ? event.key === 'Enter'
        ? (steps.find((step) => step.getAttribute('aria-pressed') === 'true') ?? steps[0])
        : undefined
      : stepTo(event.key, at, steps);
  const isBack = at >= 0 && event.key === 'Escape';
  const focused = isBack ? cell?.querySelector<HTMLElement>('[data-cell]') : next;
  if (focused === undefined || focused === null) {
    // Enter and Space press the number, which the click deals with.
    return at >= 0 && (event.key === 'Enter' || event.key === ' ');
  }
  event.preventDefault();
  focused.focus();
  return true;
}

function stepTo(key: string, at: number, steps: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowLeft':
      return steps[Math.max(0, at - 1)];
    case 'ArrowRight':
      return steps[Math.min(steps.length - 1, at + 1)];
    case 'Home':
      return steps[0];
    case 'End':
      return steps.at(-1);
    default:
      return undefined;
  }
}
