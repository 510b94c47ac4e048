/** The words of the settings page. */
export const texts = {
  on: (key: string) => `Waymark is on in ${key}.`,
  canStart: 'Your team can use it now with the starter definition. Two things make it better:',
  showPanels: 'Show the panels on every work item',
  panelsShown: 'The panels are shown on every work item.',
  onlyAdmin: 'Only a Jira administrator can show the panels on every work item.',
  copyMessage: (names: string) => `Copy a message to ${names}`,
  copied: 'Copied',
  pinMessage: (key: string, url: string) =>
    `Could you show the Waymark panels on every work item of ${key}? As a Jira administrator, open Project settings › Waymark (${url}) and press “Show the panels on every work item”.`,
  changeMessage: (key: string, url: string) =>
    `I would like to change the definition of ready of ${key}. You can do it, or make me an editor of Waymark, in Project settings › Waymark (${url}).`,
  jiraAdmin: 'a Jira administrator',
  adminsFallback: 'an administrator',
  chooseAcceptance: 'Choose who accepts work',
  readOnly: (names: string) =>
    `You can read these settings. ${names.charAt(0).toUpperCase()}${names.slice(1)} can change them.`,
  byOthers: (moment: string) =>
    `Someone else changed these settings; you see them as of ${moment}.`,
  lagging: 'Search follows what is saved here within seconds.',
  selfCheck: 'Self-check',
  checks: {
    panels: 'Panels shown on every work item',
    panelsUnknown: 'Only a Jira administrator can see this.',
    estimate: 'Estimate field found',
    noEstimate: 'This project has none; rules on size do not apply.',
    flow: 'Started and finished',
    flowFound: (started: string, finished: string) =>
      `started = ${started}, finished = ${finished}`,
    firstInProgress: 'first In Progress',
    done: 'Done',
    access: 'Waymark’s own account reads and edits work items here',
    accessNo:
      'It may not see them. Panels are right; search and gates stay as they were last looked at.',
    accessRead:
      'It may not edit them. Panels are right; search and gates stay as they were last looked at.',
    accessHow: (key: string) =>
      `In the permission scheme of ${key}, give Browse projects and Edit work items to the project role atlassian-addons-project-access, in which Jira keeps the accounts of apps. Where a security level hides work items, add that role to it.`,
    follows: 'Search follows what nobody looks at',
    followsLater: (until: string) =>
      `This hour’s share of requests to Jira is spent. Panels are right; search and gates go on at ${until}.`,
    confluence: 'Confluence connected',
    how: 'How',
    confluenceHow:
      'An administrator opens Connected apps › Waymark in Atlassian Administration and connects Confluence. Until then the roadmap macro does not exist.',
  },
  state: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  readiness: {
    title: 'Definition of ready',
    lead: 'What must hold before work is taken up. Advice: it blocks nothing unless a workflow asks for it.',
    forTypes: (types: readonly string[]) =>
      types.length === 0 ? 'for every work type without its own' : `for ${types.join(', ')}`,
    choose: 'Definition',
    fails: (fails: number, of: number) => `would fail ${String(fails)} of ${String(of)}`,
    asksNothing: (because: string) => `asks nothing of these: ${because}`,
    previewing: (count: number) => `Tried against the last ${String(count)} work items`,
    severity: 'Weight',
    severities: { must: 'Must', should: 'Should', info: 'For information' },
    upShort: 'Move up',
    downShort: 'Move down',
    up: (title: string) => `Move ${title} up`,
    down: (title: string) => `Move ${title} down`,
    moved: (title: string, at: number, of: number) =>
      `${title}: rule ${String(at)} of ${String(of)}`,
    on: (title: string) => `${title} is on`,
    change: 'Adjust',
    see: 'See',
    rename: 'Name and work types',
    nameLabel: 'Called',
    typesLabel: 'For these work types',
    blank: 'Definition of our own',
    removeRule: (title: string) => `Remove ${title}`,
    removed: (title: string) => `${title}: removed`,
    add: 'Add a rule',
    addFrom: 'Choose a rule…',
    advanced: 'Advanced',
    remove: 'Remove',
    preset: 'Begin from a preset…',
    presetLabel: 'Add a definition for a work type',
    removeDefinition: 'Remove this definition',
    tried: {
      label: 'Try it on a work item',
      button: 'Try',
      gone: 'It is gone, or you may not see it.',
      met: 'Met',
      notHere: 'Does not apply',
    },
    why: 'Why it matters: ',
    asksDaily: (atMost: number) =>
      `The panel asks at once. Search learns within minutes of the work item itself, of a version that is released and of a sprint that starts or ends; an expression also of what is linked to it, above and below it. Of anything else it learns by the next morning; where more than ${String(atMost)} work items wait for days, of those at the top of the backlog.`,
    titleLabel: 'Called',
    unnamed: 'It needs a name; the one it had stays.',
    noField: 'Choose a field…',
    goneField: (id: string) => `${id} (deleted, or not on these work items)`,
    invest: {
      I: 'Independent',
      N: 'Negotiable',
      V: 'Valuable',
      E: 'Estimable',
      S: 'Small',
      T: 'Testable',
    },
  },
  menu: {
    title: 'More',
    copy: 'Copy from another project',
    json: 'JSON in and out',
    history: 'History',
    copying: {
      from: 'Project',
      choose: 'Choose a project…',
      none: (key: string) => `${key} uses the starter definition unchanged.`,
      take: (count: number, key: string) =>
        `Replace the definitions here by ${count === 1 ? 'the one' : `the ${String(count)}`} of ${key}`,
    },
    asJson: {
      label: 'Definitions that differ from the starter',
      take: 'Take over',
      changed: 'Someone else changed the definitions since this was opened.',
      changedRemedy: 'Take over once more to replace theirs too; the history brings them back.',
    },
    past: {
      opening: 'Opening the history',
      none: 'Nobody has changed the definitions yet.',
      unreadable: 'The history did not open. Try again in a minute.',
      earlier: (count: number) =>
        count === 1 ? 'Show 1 earlier change' : `Show ${String(count)} earlier changes`,
      restore: 'Go back to this',
      restoreTo: (moment: string) => `Go back to ${moment}`,
    },
  },
  acceptance: {
    title: 'Who accepts work',
    editors: 'Anyone who can edit the work item',
    reporter: 'Its reporter',
    role: 'Those in a project role',
    roleLabel: 'Role',
    group: 'Those in a group',
    groupLabel: 'Group',
    noGroup: 'Nobody can accept until you choose a group.',
    people: 'Only these people',
    nobody: 'Nobody can accept until you add someone.',
  },
  flow: {
    title: 'When work starts and finishes',
    lead: 'Every flow number, and the moment at which readiness falls silent, stand on these.',
    started: 'Started',
    finished: 'Finished',
    active: 'Someone works on it (for flow efficiency)',
    undone: 'Closed without being done',
    undoneNote: 'Work with such a resolution counts in no number',
    usual: {
      started: 'Any status In Progress',
      finished: 'Any status Done',
      active: 'Not said yet: flow efficiency is not shown',
    },
  },
  scoring: {
    title: 'WSJF weights',
    lead: 'Weights are shown on the WSJF page only where they are not all 1.',
    weights: {
      userBusinessValue: 'User-business value',
      timeCriticality: 'Time criticality',
      riskReduction: 'Risk reduction & opportunity enablement',
    },
  },
  search: {
    title: 'Search',
    lead: 'JQL such as waymarkReady = yes finds what somebody looked at or changed. This looks at every work item once, as you; keep the page open.',
    start: 'Bring every work item up to date',
    stop: 'Stop',
    resume: 'Go on',
    again: 'Look again',
    progress: ({ done, total, written }: { done: number; total: number; written: number }) =>
      `${String(done)} of ${String(total)} looked at, ${String(written)} brought up to date`,
    refused: 'Jira did not answer. What was brought up to date stays; go on to try again.',
    skipped: (count: number) =>
      count === 1
        ? '1 could not be written: it needs Edit work items.'
        : `${String(count)} could not be written: they need Edit work items.`,
    keptFrom: (total: number) =>
      `This was stopped before it came to the end of ${String(total)} work items.`,
    anew: 'Begin anew',
  },
  editors: {
    title: 'Editors of Waymark',
    lead: 'Project administrators may change everything here. So may these:',
    roles: 'Project roles',
    none: 'Jira shows the roles of a project to its administrators only.',
    people: 'People',
  },
  people: {
    add: 'Add someone by name',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    unknown: 'Someone whose name Jira does not show',
  },
} as const;
