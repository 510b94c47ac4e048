import type { Spread } from '#domain/scoring/session/session-view';

const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** Every text of scoring together. */
export const togetherTexts = {
  open: 'Score together…',
  title: 'Score together',
  lead: 'Everybody votes by themselves, now or later. Votes stay hidden until you reveal them; only what you agree on becomes the score.',
  name: 'Name',
  usualName: (day: string) => `Scoring of ${day}`,
  whichItems: 'Work items',
  top: (count: number) => `The top ${String(count)}`,
  shown: (count: number) => `The ${counted(count, 'one', 'ones')} shown`,
  whichColumns: 'Columns',
  fieldSteps: (column: string, field: string, steps: readonly number[]) =>
    `${column} is kept in ${field}: its votes are ${steps.join(', ')}, for which it has options.`,
  lostSteps: (field: string, lost: readonly number[]) =>
    `No option of ${field} stands for ${lost.join(' or ')} any more. Agree on another number, or add one in Project settings › Waymark.`,
  people: 'People',
  findPeople: 'Add people by name',
  noPeople: 'Nobody has that name.',
  peopleNote: 'Invited people vote without the permission Edit work items.',
  takeOut: (name: string) => `Take out ${name}`,
  columnsOf: (name: string) => `Columns of ${name}`,
  start: 'Open the session',
  cancel: 'Cancel',
  leave: 'Back to the ranking',
  others: 'Open sessions',
  line: (title: string) => `${title}: open for scoring together`,
  join: 'Vote',
  loading: 'Opening the session',
  lost: 'No connection. Your votes are kept here and sent when it is back.',
  waiting: (count: number) => `${counted(count, 'vote', 'votes')} not sent yet – retrying`,
  sent: 'Votes saved',
  noneSeen: 'You may not see what is scored here. Ask for access to the work items.',
  notYours: 'You are not asked for this column.',
  progress: (mine: number, all: number) => `${String(mine)} of ${String(all)}`,
  voted: (count: number, people: number) => `${String(count)} of ${String(people)} voted`,
  vote: (key: string, column: string) => `Your vote for ${key}, ${column}`,
  reveal: 'Reveal',
  revealColumn: 'Reveal this column',
  again: 'Vote again',
  runBy: (name: string) => `${name} runs this session.`,
  run: 'Take over',
  end: 'End the session',
  invite: 'Invite more people…',
  inviteThem: 'Change who is invited',
  ended: 'This session has ended. What was agreed stays.',
  nobody: 'Nobody voted.',
  spread: ({ low, high }: Pick<Spread, 'low' | 'high'>, votes: number) =>
    low < high
      ? `${String(low)}–${String(high)}`
      : `${votes === 1 ? 'Only' : 'All'} ${String(low)}`,
  who: (name: string, value: number) => `${name} ${String(value)}`,
  times: (value: number, count: number) => `${String(value)}: ${counted(count, 'vote', 'votes')}`,
  agreedValue: (key: string) => `Agreed number for ${key}`,
  why: (key: string) => `Why this number for ${key}`,
  whyPlaceholder: 'Why?',
  agree: 'Agree',
  change: 'Change',
  agreed: (value: number, name: string) => `Agreed: ${String(value)} (${name})`,
  someone: 'someone',
} as const;
