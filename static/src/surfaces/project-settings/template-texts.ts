/** The words of the section on templates. */
export const templateTexts = {
  title: 'Templates of criteria',
  lead: 'Offered on a work item that has no criteria yet.',
  facts: (count: number, types: readonly string[]) =>
    `${String(count)} ${count === 1 ? 'criterion' : 'criteria'} · ${
      types.length === 0 ? 'every work type' : types.join(', ')
    }`,
  automaticFact: 'added to new work items',
  change: 'Change',
  changeNamed: (name: string) => `Change the template ${name}`,
  add: 'Add a template',
  unnamed: 'New template',
  name: 'Name',
  lines: 'Criteria',
  linesHelp:
    'One line each. “# ” begins a heading, two spaces nest. “! ” is mandatory: it may be waived with a reason, never deleted. “? ” is optional.',
  forTypes: 'Work types (none chosen: all)',
  automatic: 'Add it to new work items by itself',
  save: 'Save the template',
  cancel: 'Cancel',
  remove: 'Remove the template',
  optionsTitle: 'Single criteria',
  hasAssignees: 'Each criterion can have an assignee and a due date',
  hasAssigneesHelp:
    'Both are set in the menu of the line. What is set stays when this is switched off.',
} as const;
