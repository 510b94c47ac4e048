/** Hears that one turns to the page: comes back to its window or tab, or points into it. Answers how to stop. */
export function onTurnedToPage(hear: () => void): () => void {
  const turns = [
    [window, 'focus'],
    [document, 'visibilitychange'],
    [document.documentElement, 'pointerenter'],
  ] as const;
  for (const [target, name] of turns) target.addEventListener(name, hear);
  return () => {
    for (const [target, name] of turns) target.removeEventListener(name, hear);
  };
}
