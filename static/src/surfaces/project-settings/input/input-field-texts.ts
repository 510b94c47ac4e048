/** The words on where the inputs of a score are kept, and on what follows from it. */
export const inputFieldTexts = {
  title: 'Where the numbers are kept',
  lead: 'Waymark keeps the numbers of a score itself. Where your team has them in fields already, such as story points for job size, the ranking reads and sets these fields instead.',
  choose: 'Keep numbers in fields…',
  change: 'Change',
  opening: 'Reading the fields',
  broken: 'Jira did not answer. Nothing was changed.',
  names: {
    userBusinessValue: 'User-business value',
    timeCriticality: 'Time criticality',
    riskReduction: 'Risk reduction & opportunity enablement',
    jobSize: 'Job size',
  },
  own: 'Waymark',
  keptIn: (input: string, field: string) => `${input}: ${field}`,
  gone: (name: string) => `${name} (not on any edit screen here)`,
  missing: (name: string, type: string, key: string) =>
    `${name} is not on the edit screen of ${type} (looked at ${key}): those stay without this number.`,
  noOptions: (name: string) => `${name} has no options here, so no number could be given.`,
  optionsOf: (name: string) => `The number that each option of ${name} stands for`,
  counting: (name: string) => `Looking which scored work items have no ${name}`,
  without: (name: string, count: number | undefined) =>
    `${
      count === undefined
        ? `Scored work items without ${name} become not scored.`
        : count === 1
          ? `About 1 scored work item has no ${name} and becomes not scored.`
          : `About ${count.toLocaleString('en')} scored work items have no ${name} and become not scored.`
    } Waymark keeps their numbers, and they count again when this is set back to Waymark.`,
  use: (name: string) => `Use ${name}`,
  leave: 'Leave as it is',
  taken: (name: string) => `${name} holds two numbers: one of them would overwrite the other.`,
  refresh: {
    weights:
      'The ranking uses these weights at once. What search finds, such as waymarkWsjf, follows when the scores are worked out anew.',
    fields:
      'The ranking reads the fields at once. What search finds, such as waymarkWsjf, follows each change that is made in Jira from now on; for what the fields hold already, work the scores out anew.',
  },
} as const;
