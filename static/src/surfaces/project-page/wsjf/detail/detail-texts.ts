/** Every text of the details beside the table. */
export const detailTexts = {
  label: (key: string) => `Details of ${key}`,
  close: 'Close the details',
  notScored: 'not scored',
  unweighted: (arithmetic: string) => `Without weights: ${arithmetic}`,
  position: (position: number, scored: number) =>
    `Number ${position.toLocaleString('en')} of ${scored.toLocaleString('en')} scored`,
  range: (best: number, worst: number) =>
    `; ${best.toLocaleString('en')} to ${worst.toLocaleString('en')} if one number were a step off`,
  stale: (days: number) => `Scored ${String(days)} days ago.`,
  stillRight: 'It still holds',
  on: (at: string) =>
    new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
  whyLabel: (name: string) => `Why this number for ${name}`,
  whyPlaceholder: 'Why?',
  blocks: (key: string, costOfDelay: string | undefined) =>
    costOfDelay === undefined ? `Blocks ${key}` : `Blocks ${key} (cost of delay ${costOfDelay})`,
  standsBefore: 'ranked before it',
  history: 'History of its numbers',
  noHistory: 'Nobody has changed its numbers in Waymark.',
  historyBroken: 'Waymark did not answer. Open the history again.',
  someone: 'someone',
  scored: (name: string, value: string, why: string) =>
    why === '' ? `${name}: ${value}` : `${name}: ${value}. ${why}`,
  cleared: (name: string) => `${name}: taken away`,
  confirmed: 'Looked at again: the numbers still hold',
  reweighed: 'Worked out anew by the project’s weights',
} as const;
