/** Every text of the configuration of the workflow rule. */
export const gateTexts = {
  title: 'What must hold for this step?',
  options: {
    met: {
      label: 'Every required acceptance criterion is met',
      help: 'Waived and optional ones do not count. A work item without criteria is not let through.',
    },
    accepted: {
      label: 'Every required acceptance criterion is accepted',
      help: 'By those whom the project lets accept.',
    },
    ready: {
      label: 'The work item is ready',
      help: 'By the project’s definition of ready, as last checked. Not for the Create step.',
    },
  },
  counting: 'What counts',
  countAll: 'Rules of weight Must and Should',
  countMust: 'Only rules of weight Must',
  nothing: 'Nothing is chosen: every work item passes.',
  honest:
    'An aid, not a lock: who can edit a work item can also write what this rule reads, over REST.',
  uninstall:
    'Before Waymark is uninstalled, remove this rule from each workflow: without the app Jira lets nothing through.',
} as const;
