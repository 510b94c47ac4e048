/** The words of the tab Refine. */
export const refineTexts = {
  count: (notReady: number, shown: number, key: string) =>
    notReady === 0
      ? `The top ${String(shown)} of ${key} are ready.`
      : `${String(notReady)} of the top ${String(shown)} of ${key} are not ready.`,
  keys: 'Arrow keys walk the list · Enter goes to the first thing to mend · Alt+N goes to the next not ready · Alt+Q asks a question',
  filterLabel: 'Show',
  filters: {
    notReady: 'Not ready',
    questions: 'With open questions',
    waived: 'With waivers',
    all: 'All',
  },
  byRule: 'Held up by',
  anyRule: 'any rule',
  ruleCount: (title: string, count: number) => `${title} (${String(count)})`,
  ready: 'Ready',
  more: (count: number) => ` and ${String(count)} more`,
  next: 'Next not ready',
  unsaved: (key: string) =>
    `What you typed on ${key} is not saved yet. Save it, or press Escape in the field to drop it.`,
  log: 'What changed',
  logLine: (
    key: string,
    change: {
      readonly mended: readonly string[];
      readonly found: readonly string[];
      readonly left: number;
    },
  ) =>
    [
      key,
      ...change.mended.map((word) => `no longer “${word}”`),
      ...change.found.map((word) => `now “${word}”`),
      change.left === 0 ? 'ready' : `${String(change.left)} left`,
    ].join(' · '),
  empty: {
    message: (key: string) => `${key} has nothing that waits to be started.`,
    remedy: 'Create a work item, or look at another project.',
  },
  noneShown: 'Nothing here with this filter.',
  listLabel: 'Top of the backlog',
  panelLabel: (key: string) => `Readiness of ${key}`,
  open: 'Open in Jira',
  view: 'View',
  views: { backlog: 'Backlog', planning: 'Planning', rules: 'Rules', settings: 'Settings' },
  titles: {
    backlog: 'Refine: from the top of the backlog to ready',
    planning: 'Planning: what is ready for the sprint',
    rules: 'Rules: what holds work up',
    settings: 'Settings: what ready means here',
  },
} as const;
