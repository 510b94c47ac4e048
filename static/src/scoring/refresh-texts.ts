import { counted } from '../components/counted';

/** The words on working scores out anew for search. */
export const refreshTexts = {
  start: 'Work the scores out anew',
  stop: 'Stop',
  resume: 'Go on',
  label: 'Working the scores out anew',
  reading: 'Looking for scores',
  progress: (done: number, total: number, written: number) =>
    `${done.toLocaleString('en')} of ${counted(total, 'work item', 'work items')} looked at, ${written.toLocaleString('en')} worked out anew`,
  done: (total: number, written: number) =>
    written === 0
      ? `Every score is up to date: ${counted(total, 'work item', 'work items')} looked at.`
      : `${counted(written, 'score', 'scores')} worked out anew. Search follows within seconds.`,
  refused: (message: string, remedy: string) => `Stopped. ${message} ${remedy}`,
  goOn: 'What was done stays.',
  broken: 'Jira did not answer. What was done stays; go on when it answers.',
} as const;
