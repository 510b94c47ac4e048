import type { CriterionId } from './acceptance-criterion';
import type { CriteriaChange, FollowChange } from './criteria-change';
import { plainText } from './text/inline-text';

/** What one person did at one moment. */
type Entry = { readonly changes: readonly CriteriaChange[] };

const longest = 60;

const quoted = (text: string | undefined): string => {
  if (text === undefined) return 'a criterion';
  const words = plainText(text).replaceAll('\n', ' ');
  return `“${words.length > longest ? `${words.slice(0, longest - 1)}…` : words}”`;
};

/**
 * What each entry did, in words, the newest first as given. A criterion is called what it was called
 * then, as far as the entries or `present` tell.
 */
export function historyWords(
  entries: readonly Entry[],
  present: ReadonlyMap<CriterionId, string>,
): readonly (readonly string[])[] {
  // What is there now may have been worded before the first entry; what entries say is nearer.
  const textById = new Map(present);
  for (const change of entries.flatMap((entry) => entry.changes))
    if (change.type === 'add') for (const { id, text } of change.lines) textById.set(id, text);
    else if (change.type === 'follow')
      for (const { line } of change.add) textById.set(line.id, line.text);
  return [...entries]
    .reverse()
    .map(({ changes }) => told(changes).map((change) => wordsOf(change, textById)))
    .reverse();
}

/** Without the moves of lines that went along with the one before them. */
const told = (changes: readonly CriteriaChange[]): readonly CriteriaChange[] =>
  changes.filter((change, at) => {
    const before = changes[at - 1];
    return !(change.type === 'move' && before?.type === 'move' && change.after === before.id);
  });

function followWords({ pushId, set, add, remove, restore }: FollowChange): string {
  const parts = [
    set.length === 0 ? '' : `${String(set.length)} changed`,
    add.length === 0 ? '' : `${String(add.length)} added`,
    remove.length === 0 ? '' : `${String(remove.length)} removed`,
    restore.length === 0 ? '' : `${String(restore.length)} brought back`,
  ].filter((part) => part !== '');
  const what = pushId.endsWith('-back')
    ? 'took back what a template brought'
    : 'brought a template';
  return `${what}: ${parts.join(', ')}`;
}

function wordsOf(change: CriteriaChange, textById: Map<CriterionId, string>): string {
  const name = (ids: readonly CriterionId[]): string => {
    const [first = '', ...others] = ids;
    return others.length === 0 ? quoted(textById.get(first)) : `${String(ids.length)} criteria`;
  };
  const one = 'id' in change ? name([change.id]) : '';
  switch (change.type) {
    case 'add':
      return `added ${name(change.lines.map(({ id }) => id))}`;
    case 'editText':
      textById.set(change.id, change.text);
      return `reworded ${one} to ${quoted(change.text)}`;
    case 'tick':
      return `marked ${one} met`;
    case 'untick':
      return `marked ${one} not met`;
    case 'accept':
      return `accepted ${name(change.ids)}`;
    case 'reject':
      return `rejected ${one}: ${change.reason}`;
    case 'waive':
      return `waived ${one}: ${change.reason}`;
    case 'reopen':
      return `took back the decision on ${name(change.ids)}`;
    case 'move':
      return `moved ${one}`;
    case 'nest':
      return change.depth === 1 ? `nested ${one}` : `moved ${one} out`;
    case 'setKind':
      return `made ${one} a ${change.kind}`;
    case 'setRequired':
      return `made ${one} ${change.isRequired ? 'required' : 'optional'}`;
    case 'setEvidence':
      return change.url === null ? `removed the evidence of ${one}` : `gave evidence for ${one}`;
    case 'assign':
      return change.accountId === null ? `unassigned ${one}` : `assigned ${one}`;
    case 'setDue':
      return change.dueOn === null
        ? `removed the due date of ${one}`
        : `set ${one} due on ${change.dueOn}`;
    case 'link':
      return change.issue === null ? `unlinked ${one}` : `converted ${one} to ${change.issue.key}`;
    case 'delete':
      return `deleted ${name(change.ids)}`;
    case 'restore':
      return `restored ${name(change.ids)}`;
    case 'follow':
      for (const { id, to } of change.set) textById.set(id, to.text);
      return followWords(change);
    case 'start':
      return 'work started';
    case 'resetStates':
      return 'kept the criteria of a clone or a move, nothing met or accepted';
  }
}
