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
  checking: 'Looking at what is outside this work item…',
  alreadyMet: (met: number) =>
    met === 1 ? '1 check already met' : `${String(met)} checks already met`,
  notHere: 'Does not apply',
  advice: 'Advice, it blocks nothing.',
  change: 'Change',
  canChange: (names: string) => `${names} can change it`,
  administrators: 'Project administrators',
  wasReady: (day: string) => `Was ready when work started on ${day}`,
  startedWith: (left: readonly string[], day: string, count = left.length) =>
    `Started on ${day} with ${String(count)} open: ${left.map(lowerFirst).join(', ')}${
      count > left.length ? ` and ${String(count - left.length)} more` : ''
    }`,
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
  cancel: 'Cancel',
  save: 'Save',
  write: 'Write it',
  addTo: 'Add it',
  writeLabel: 'Description',
  writeHint: 'A line is a paragraph; lines with a dash become a list.',
  addOne: 'Add one',
  addCriterion: 'Type a criterion and press Enter',
  reviewCriteria: 'See the advice',
  setEstimate: (name: string) => `Set ${name}`,
  choose: 'Choose…',
  set: 'Set…',
  chooseParent: 'Choose a parent',
  noParents: 'No open epic to choose from.',
  unlink: (key: string) => `Unlink ${key}…`,
  unlinkSure: (key: string) => `${key} does not block this?`,
  unlinkDo: 'Unlink',
  open: (key: string) => `Open ${key}`,
  confirm: 'Confirm',
  confirmFor: (role: string) => `Confirm as ${role}`,
  answer: 'Answer',
  answerLabel: (question: string) => `Answer to: ${question}`,
  ask: 'Ask a question',
  askLabel: 'What must be answered before work starts?',
  askDo: 'Ask',
  removeQuestion: 'Remove the question',
  assignToMe: 'I find out',
  assigned: 'You find out',
  score: 'Score it',
  fieldBeside: (name: string) => `Set ${name} in the fields of the work item.`,
  linkBeside: 'Add the link on the work item, under “Link”.',
  searchLags: 'Search may lag a few seconds behind.',
  severity: { must: 'must', should: 'should', info: 'for information' },
} as const;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
