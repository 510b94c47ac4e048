/** The words where two people changed the same setting. */
export const lateTexts = {
  changed: 'Someone else changed this meanwhile. What they wrote stands.',
  theirs: 'Theirs',
  yours: 'Yours',
  useMine: 'Use mine',
  keepTheirs: 'Keep theirs',
  removed: 'removed',
  on: 'on',
  off: 'off',
  another: 'another choice',
} as const;
