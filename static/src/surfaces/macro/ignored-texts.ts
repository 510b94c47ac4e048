/** What the configuration calls its choices, in the words of its fields. */
const choiceNames: Readonly<Record<string, string>> = {
  id: 'its name for publishing',
  audience: 'for whom it is',
  jql: 'the JQL',
  filter: 'the saved filter',
  startField: 'where bars begin',
  endField: 'where bars end',
  columns: 'columns of the table',
  zoom: 'the unit of time',
  range: 'how much time it shows',
  progress: 'what progress is in',
  fiscalStartMonth: 'when the year begins',
  startedStatuses: 'when work is started',
  finishedStatuses: 'when work is finished',
  dependencies: 'dependency lines',
  asOf: 'the day it is as of',
  cards: 'numbers',
  product: 'product metrics',
  hiddenMetrics: 'product metrics that are left out',
};

/** Says which choices of a macro could not be read. */
export const ignoredWords = (names: readonly string[]): string =>
  `Some choices could not be read and were left out: ${names.map((name) => choiceNames[name] ?? name).join(', ')}.`;
