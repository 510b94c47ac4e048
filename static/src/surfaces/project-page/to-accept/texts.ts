import { counted } from '../../../components/counted';

/** Every text of the tab *To accept*. */
export const acceptTexts = {
  title: 'To accept',
  line: (criteria: number, items: number) =>
    `${counted(criteria, 'criterion', 'criteria')} in ${counted(items, 'work item', 'work items')}, the oldest first.`,
  keys: 'A accepts, R rejects, arrows move, U undoes.',
  empty: (key: string, others: number) =>
    others === 0 ? `Nothing in ${key} awaits acceptance.` : `Nothing in ${key} awaits you.`,
  emptyRemedy: 'What developers mark as met appears here.',
  metBy: (name: string, ago: string) => (name === '' ? `Met ${ago}` : `Met by ${name}, ${ago}`),
  accept: 'Accept',
  acceptAll: (count: number) => (count === 1 ? 'Accept' : `Accept all ${String(count)}`),
  reject: 'Reject…',
  why: 'What is missing?',
  save: 'Reject',
  cancel: 'Cancel',
  commentToo: (names: readonly string[]) =>
    names.length === 0 ? 'Say so in a comment' : `Tell ${names.join(' and ')} in a comment`,
  accepted: (key: string, count: number) => `${key}: ${String(count)} accepted.`,
  rejected: (key: string) => `${key}: rejected, with your reason.`,
  sentNow: (keys: readonly string[]) =>
    `What was done earlier on ${keys.join(', ')} and not saved then is being saved now.`,
  undo: 'Undo',
  undone: 'Undone.',
  which: 'Choose with the arrows which one to reject.',
  onlyLook: (key: string, count: number, who: string) =>
    `${counted(count, 'work item', 'work items')} in ${key} ${count === 1 ? 'awaits' : 'await'} acceptance by ${who}.`,
  onlyLookRemedy: 'You can look. Accepting and rejecting need the permission Edit work items.',
  notYours: (count: number, who: string) =>
    `${counted(count, 'work item awaits', 'work items await')} ${who}.`,
  notYoursBesides: (count: number, who: string) =>
    `${counted(count, 'more work item awaits', 'more work items await')} ${who}.`,
  lag: 'Search may lag a few seconds behind what was ticked.',
} as const;

/** What stands in the place of the list where there is nothing to decide for the reader. */
export function refusalOf(
  { others, mayEdit, who }: { others: number; mayEdit: boolean; who: string },
  projectKey: string,
): { readonly message: string; readonly remedy: string } {
  if (others > 0 && !mayEdit)
    return {
      message: acceptTexts.onlyLook(projectKey, others, who),
      remedy: acceptTexts.onlyLookRemedy,
    };
  return {
    message: acceptTexts.empty(projectKey, others),
    remedy: others === 0 ? acceptTexts.emptyRemedy : acceptTexts.notYours(others, who),
  };
}

const units = [
  { name: 'day', ms: 86_400_000 },
  { name: 'hour', ms: 3_600_000 },
  { name: 'minute', ms: 60_000 },
] as const;

/** How long ago a moment was, in words: “2 days ago”. */
export function ago(at: string, nowMs: number, locale: string): string {
  const ms = nowMs - Date.parse(at);
  const unit = units.find((each) => ms >= each.ms);
  if (Number.isNaN(ms) || unit === undefined) return 'just now';
  const count = Math.floor(ms / unit.ms);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit.name);
}
