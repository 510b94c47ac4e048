import { blockersOf } from '../judge/blockers';
import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** Nothing that blocks it is unfinished. A blocker whose status is hidden counts as unfinished. */
export const noUnresolvedBlockers = defineRule({
  id: 'no-unresolved-blockers',
  title: 'Nothing blocks it',
  failureTitle: 'Blocked',
  why: 'Work that waits in the middle costs twice: once to stop and once to start again.',
  invest: 'I',
  severity: 'must',
  appliesTo: ['epic', 'standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    const { links } = facts.issue;
    if (links.length === 0) return met();
    const open = blockersOf(links).filter((link) => link.other.status?.category !== 'done');
    const [first] = open;
    if (first === undefined) return met();
    const keys = open.map((link) => link.other.key);
    return notMet(
      {
        found: `Blocked by ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${String(keys.length - 3)} more` : ''}`,
        expected: 'nothing unfinished',
        received: keys.join(', '),
        remedy: `Finish ${first.other.key} first, or unlink it where it does not block.`,
        fix: { kind: 'resolveBlocker', linkId: first.id, otherKey: first.other.key },
      },
      // What blocks may be deleted, and its deletion names nothing that it blocked.
      facts.today,
    );
  },
});
