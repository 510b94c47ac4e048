import { counted } from '../../../../components/counted';

/** Every text of writing a ranking to Jira and taking it back. */
export const applyTexts = {
  open: 'Apply to Jira’s backlog…',
  title: 'Apply to Jira’s backlog',
  summary: (moves: number) =>
    `${counted(moves, 'move', 'moves')} · nothing else changes · you can undo for 7 days`,
  nothing: 'Jira’s backlog is in this order already.',
  unscored: (count: number) =>
    `${counted(count, 'work item is', 'work items are')} not scored and stay below the others.`,
  plans: (chosen: string, other: string) => `${chosen}. ${other}`,
  chosen: (moves: number, requests: number) =>
    `Takes ${counted(requests, 'request', 'requests')} to move ${counted(moves, 'work item', 'work items')}`,
  other: (name: string, moves: number, requests: number) =>
    `${name} would take ${counted(requests, 'request', 'requests')} for ${counted(moves, 'work item', 'work items')}.`,
  planNames: { fewestMoves: 'Fewest moves', wholeStretches: 'Whole stretches' },
  children: 'Also order their stories by epic',
  readingChildren: 'Reading the stories…',
  fromTo: (from: number, to: number) =>
    `${from.toLocaleString('en')} to ${to.toLocaleString('en')}`,
  passed: (count: number) =>
    `${counted(count, 'more moves', 'more move')} past others and ${count === 1 ? 'keeps its number' : 'keep their numbers'}`,
  more: (count: number) => `and ${counted(count, 'more move', 'more moves')}`,
  apply: 'Apply',
  cancel: 'Cancel',
  stop: 'Stop',
  close: 'Close',
  goOn: 'Go on',
  again: 'Look again',
  progress: (sent: number, total: number) =>
    `Writing: ${sent.toLocaleString('en')} of ${counted(total, 'request', 'requests')}`,
  written: (moved: number) =>
    `Done. ${counted(moved, 'work item', 'work items')} moved in Jira’s backlog.`,
  stopped: (sent: number, total: number) =>
    `Stopped after ${sent.toLocaleString('en')} of ${counted(total, 'request', 'requests')}. What was moved stays moved.`,
  partly: (count: number) => `Jira did not move ${counted(count, 'work item', 'work items')}:`,
  changed: (count: number) =>
    `Nothing was written: somebody moved ${counted(count, 'work item', 'work items')} since this was worked out.`,
  failed: (sent: number, total: number, said: string) =>
    `Jira did not take request ${String(sent + 1)} of ${String(total)}${said === '' ? '.' : `: ${said}`} What was moved so far stays moved. Go on, or undo.`,
  unread: 'Nothing was written: Jira or Waymark did not answer. Try again in a minute.',
  elsewhere: (keys: string, count: number) =>
    `Meanwhile somebody else moved ${keys}: ${count === 1 ? 'it was' : 'they were'} left there.`,
  notLookedAfter:
    'Jira did not answer afterwards: whether somebody else moved something meanwhile is not known.',
  noAnswer: 'Jira did not answer.',
  others: (count: number) => `and ${count.toLocaleString('en')} more`,
  undo: 'Undo',
  undoOf: (when: string) => `Undo the ranking of ${when}`,
  undoing: (sent: number, total: number) =>
    total === 0
      ? 'Giving the old order back…'
      : `Giving the old order back: ${String(sent)} of ${String(total)}`,
  undoAgain: 'Try again',
  undoFailed: (said: string) =>
    `Jira did not take all of it${said === '' ? '.' : `: ${said}`} The old order is still kept.`,
  undone: 'Undone. Jira’s backlog has the order it had before.',
  rerankedSince: 'Somebody ranked since. Undo takes that back too.',
  undoAnyway: 'Undo anyway',
  superseded: 'Somebody applied another ranking since. Load the page again to undo that one.',
  refused: {
    noRank: (key: string) => `${key} is a business project: Jira keeps no rank there.`,
    noPermission: 'Applying needs the permission Schedule work items.',
    loading: 'Applying waits until everything is loaded.',
    tooLong: (count: number) =>
      `${counted(count, 'work item is', 'work items are')} too many to keep Jira’s order for undoing. Rank a part: take the finished out, or rank the epics.`,
    filtered: 'Clear the filter first: what it hides would be moved unseen.',
  },
} as const;
