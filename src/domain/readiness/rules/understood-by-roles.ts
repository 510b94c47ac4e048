import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Someone of each role has said to understand it. */
export const understoodByRoles = defineRule({
  id: 'understood-by-roles',
  title: 'Understood by those who build it',
  failureTitle: 'Not understood by all yet',
  why: 'A sign-off by one says little about what the others have understood.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['standard'],
  parameters: {
    roles: { type: 'words', label: 'Roles', initial: ['Developer', 'Tester'] },
  },
  needs: [],
  check: (facts, { roles }) => {
    if (roles.length === 0) return notApplicable('No roles are named.');
    const missing = roles.filter((role) => facts.state.understood[role] === undefined);
    const [first] = missing;
    if (first === undefined) return met();
    return notMet({
      found: `Not yet understood by: ${missing.join(', ')}`,
      expected: roles.join(', '),
      received: `${String(roles.length - missing.length)} of ${String(roles.length)}`,
      remedy: 'Talk it through, then confirm for your role.',
      fix: { kind: 'understand', role: first },
    });
  },
});
