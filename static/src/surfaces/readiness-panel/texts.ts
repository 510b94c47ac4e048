/** The panel's words. */
export const texts = {
  thingsLeft: (left: number) =>
    left === 1
      ? '1 thing left before this is ready'
      : `${String(left)} things left before this is ready`,
  ready: 'Ready.',
  nothingLeft: 'Nothing left to do.',
  readyButWaived: (waived: number) =>
    waived === 1 ? '1 rule waived.' : `${String(waived)} rules waived.`,
  advised: 'Worth having; nothing waits for it',
  criteriaAccepted: 'Criteria accepted',
  criteriaMet: 'Criteria met',
  criteriaLeft: (met: number, outOf: number) => `${String(met)} of ${String(outOf)} criteria met`,
  checking: 'Looking at what is outside this work item…',
  alreadyMet: (met: number) =>
    met === 1 ? '1 check already met' : `${String(met)} checks already met`,
  notHere: 'Does not apply',
  advice: 'Advice, it blocks nothing.',
  change: 'Change',
  canChange: (names: string) => `${names} can change it`,
  whoMay: 'Who?',
  whoMayLabel: 'Who can change it?',
  administrators: 'Project administrators',
  wasReady: (day: string) => `Was ready when work started on ${day}`,
  startedWith: (left: readonly string[], day: string, count = left.length) =>
    `Started on ${day} with ${String(count)} open: ${left.map(lowerFirst).join(', ')}${
      count > left.length ? ` and ${String(count - left.length)} more` : ''
    }`,
  seenLater: (line: string, minutes: number) =>
    `${line} (as seen ${
      minutes < 120
        ? `${String(minutes)} minutes`
        : minutes < 2880
          ? `${String(Math.floor(minutes / 60))} hours`
          : `${String(Math.floor(minutes / 1440))} days`
    } later)`,
  startedOn: (day: string) => `Work started on ${day}.`,
  startedUnseen: 'Work has started.',
  lastVerdict: (isReady: boolean, day: string) =>
    `${isReady ? 'Was ready' : 'Was not ready'} when last checked on ${day}`,
  finished: 'Finished.',
  onParent: (key: string) => `Checked on its parent ${key}`,
  onParentUnknown: 'A sub-task is checked on its parent.',
  readOnly: (project: string) =>
    `You can read this. Changing it needs Edit work items in ${project}.`,
  more: (what: string) => `More for ${what}`,
  waive: 'Waive…',
  waiveReason: 'Why need this not hold here?',
  waiveUntil: 'Until (open, when empty)',
  waiveDo: 'Waive',
  waived: (title: string, reason: string) => `${title}: waived, “${reason}”`,
  waivedUntil: (day: string) => `until ${day}`,
  takeBack: 'Take back',
  why: 'Why it matters',
  expected: (expected: string, received: string) => `Expected: ${expected}; found: ${received}.`,
  cancel: 'Cancel',
  save: 'Save',
  write: 'Write it',
  addTo: 'Add it',
  writeLabel: 'Description',
  writeHint: 'A line is a paragraph; lines with a dash become a list. Ctrl+Enter saves.',
  addOne: 'Add one',
  addCriterion: 'Type a criterion and press Enter',
  reviewCriteria: 'See the advice',
  setEstimate: (name: string) => `Set ${name}`,
  choose: 'Choose…',
  set: 'Set…',
  chooseParent: 'Choose a parent',
  findParent: 'Find',
  findParentLabel: 'A part of its title',
  noParents: 'No open epic to choose from.',
  resolveBlocker: 'Resolve…',
  finish: (key: string, way: string) => `Finish ${key}: ${way}`,
  lookingForWays: (key: string) => `Looking how ${key} can be finished…`,
  noWay: (key: string) =>
    `You cannot finish ${key} from where it stands. Whoever may can; or take the link away, where it does not block this.`,
  asksMore: (key: string, fields: string) => `To finish ${key} Jira asks for ${fields}: open it.`,
  unlinkDo: (key: string) => `Unlink ${key}`,
  open: (key: string) => `Open ${key}`,
  dateOther: (key: string) => `Date ${key}`,
  dateOtherLabel: (key: string) => `When ${key} is due`,
  confirm: 'Confirm',
  of: (action: string, what: string) => `${action}: ${what}`,
  confirmFor: (role: string) => `Confirm as ${role}`,
  answer: 'Answer',
  answerLabel: (question: string) => `Answer to: ${question}`,
  ask: 'Ask a question',
  askLabel: 'What must be answered before work starts?',
  askDo: 'Ask',
  unkept: (words: string) => `You wrote: “${words}”`,
  removeQuestion: 'Remove the question',
  assignToMe: 'I find out',
  assigned: 'You find out',
  assignedTo: (name: string) => `${name} finds out`,
  unassigned: 'Nobody finds out yet',
  assignToOther: 'Ask someone else',
  findPerson: 'Who finds out? Type a name',
  someone: 'Someone',
  score: 'Score it',
  scoreDo: 'Save the score',
  scoreHint: 'A score is a comparison:',
  scoreElsewhere: 'see the others on the WSJF page',
  notOnScreen: (name: string) =>
    `${name} is not on the edit screen. A Jira administrator can add it; until then, waive the rule.`,
  fieldBeside: (name: string) => `Set ${name} in the fields of the work item.`,
  addLink: 'Link it',
  linkAddress: 'Address of the page',
  linkTitle: 'What it is',
  addSubtask: 'Add a sub-task',
  subtaskLabel: 'What is one part of it?',
  attach: 'Attach a file',
  attaching: 'Attaching…',
  seeCondition: 'What it asks',
  asks: 'The team asks:',
  lookAgain: 'Look again',
  stillSo: 'Looked just now: it is as it was.',
  waivedBy: (name: string, day: string) => `by ${name} on ${day}`,
  waiverEnded: (day: string) => `The waiver ended on ${day}.`,
  answered: 'Answered',
  answeredLine: (question: string, answer: string) => `${question} ${answer}`,
  searchLags: 'Search may lag: it still says what was so when this was last looked at.',
  searchLagsHere: 'Search may lag up to a day behind what changes elsewhere.',
  severity: { must: 'must', should: 'should', info: 'for information' },
} as const;

/** As it goes on within a sentence; a name of several words, such as a field's, keeps its capital. */
const lowerFirst = (text: string): string =>
  /^\S+ \p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
