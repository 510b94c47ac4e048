import type { FollowCounts } from '#domain/criteria/template/follow-template';

const workItems = (count: number): string =>
  `${String(count)} ${count === 1 ? 'work item' : 'work items'}`;

/** The words of the section on templates. */
export const templateTexts = {
  title: 'Templates of criteria',
  lead: 'Offered on a work item that has no criteria yet, and in the menu of every list.',
  facts: (count: number, types: readonly string[]) =>
    `${String(count)} ${count === 1 ? 'criterion' : 'criteria'} · ${
      types.length === 0 ? 'every work type' : types.join(', ')
    }`,
  automaticFact: 'added to new work items',
  linkedFact: 'linked',
  change: 'Change',
  changeNamed: (name: string) => `Change the template ${name}`,
  add: 'Add a template',
  unnamed: 'New template',
  name: 'Name',
  lines: 'Criteria',
  linesHelp:
    'One line each. “# ” begins a heading, two spaces nest. “! ” is mandatory: it may be waived with a reason, never deleted. “? ” is optional.',
  room: (count: number) =>
    `Room for about ${String(count)} more criteria in the templates of this project.`,
  tooLong: (count: number) =>
    `The settings of this project hold ${String(count)} characters less than this. Shorten it, or another template.`,
  forTypes: 'Work types (none chosen: all)',
  isAutomatic: 'Add it to new work items by itself',
  isLinked: 'Linked: what changes here later can be brought to the work items that use it',
  save: 'Save the template',
  cancel: 'Cancel',
  remove: 'Remove the template',
  optionsTitle: 'Lists and single criteria',
  options: {
    hasAssignees: {
      label: 'Each criterion can have an assignee and a due date',
      help: 'Both are set in the menu of the line. What is set stays when this is switched off.',
    },
    closesWhenDone: {
      label: 'Keep the criteria of a work item that is done as they are',
      help: 'Nobody writes, ticks or moves then; who may accept still decides. It ends when the work item goes back into work.',
    },
    showsOnCards: {
      label: 'Show progress on cards',
      help: 'In the field Criteria progress, which boards and lists can show: “3 of 7 met”. Each change counts as an update of the work item: automation rules and mails that listen to updates may run. When this is switched off, what is shown stays as it was.',
    },
  },
  cards: {
    title: 'Cards filled',
    counting: 'Counting the work items that have criteria…',
    before: (count: number | undefined) =>
      `${count === undefined ? 'All work items that have criteria show' : count === 1 ? '1 work item has criteria and shows' : `${String(count)} work items have criteria and show`} their progress at once, which counts as one update of each. Keep this page open until it is done.`,
    switchOn: 'Show progress on cards',
    cancel: 'Cancel',
    start: 'Fill the cards',
    stop: 'Stop',
    resume: 'Go on',
    again: 'Look at the cards again',
    anew: 'Begin anew',
    progress: ({ done, total, written }: { done: number; total: number; written: number }) =>
      `${String(done)} of ${String(total)} looked at, ${String(written)} filled`,
    refused: 'Jira did not answer. What was filled stays; go on to try again.',
    skipped: (count: number) => `${String(count)} could not be filled.`,
    keptFrom: (total: number) =>
      `This was stopped before it came to the end of ${String(total)} work items.`,
  },
  push: {
    open: 'Bring to work items…',
    openNamed: (name: string) => `Bring the template ${name} to work items…`,
    looking: 'Looking at the work items that use it…',
    isNew: (count: number) =>
      count === 0
        ? 'No open work item uses this template yet. Changes to it reach work items from here.'
        : `Nothing to bring: ${count === 1 ? 'the open work item that uses it says' : `all ${String(count)} open work items that use it say`} the same already.`,
    would: (count: number, of: number) =>
      `${String(count)} of ${workItems(of)} that ${of === 1 ? 'uses' : 'use'} it would change.`,
    help: 'Lines that somebody changed or deleted there, or that are met or decided, stay as they are. Work items that are done are left alone.',
    counts: ({ reworded, added, removed, kept }: FollowCounts) =>
      [
        reworded === 0 ? '' : `${String(reworded)} changed`,
        added === 0 ? '' : `${String(added)} added`,
        removed === 0 ? '' : `${String(removed)} removed`,
        kept === 0 ? '' : `${String(kept)} ${kept === 1 ? 'stays' : 'stay'}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    listName: 'Work items that would change',
    changedName: 'Work items that were changed',
    more: (count: number) => `and ${workItems(count)} more`,
    bring: (count: number) => `Change ${workItems(count)}`,
    progress: (done: number, total: number) => `${String(done)} of ${workItems(total)}`,
    brought: (count: number) => `${workItems(count)} changed.`,
    broughtOn: (count: number, day: string) => `Brought to ${workItems(count)} on ${day}.`,
    undo: 'Undo',
    undone: (count: number) => `${workItems(count)} ${count === 1 ? 'is' : 'are'} as before.`,
    stayed: (keys: readonly string[], why: string) =>
      `${workItems(keys.length)} ${keys.length === 1 ? 'stays' : 'stay'} (${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}): ${why}`,
    close: 'Close',
    refused: 'Jira did not answer. Nothing was changed; try again in a minute.',
    stopped: (count: number) =>
      `Jira stopped answering after ${workItems(count)}. Look again to bring the rest.`,
  },
} as const;
