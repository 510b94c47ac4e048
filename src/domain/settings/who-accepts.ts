import type { AcceptanceRule } from './settings';

const oneOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** So many people are named before the rest are others. */
const namedAtMost = 4;

/**
 * Whom a project's rule lets accept, in words that go on a sentence. `names` are those of the people whom
 * it comes down to, as far as Jira tells them.
 */
export function whoAccepts(rule: AcceptanceRule, names: readonly string[]): string {
  const known = names.filter((name) => name !== '');
  const listed = oneOf.format(
    known.length > namedAtMost ? [...known.slice(0, namedAtMost - 1), 'others'] : known,
  );
  switch (rule.by) {
    case 'editors':
      return 'anyone who can edit';
    case 'reporter':
      return listed === '' ? 'whoever reported it' : listed;
    case 'role':
      return `the role ${rule.roleName}`;
    case 'group':
      if (rule.groupId === '') return 'a group that the settings do not name yet';
      return rule.groupName === ''
        ? 'the group that the settings name'
        : `the group ${rule.groupName}`;
    case 'people':
      return listed === '' ? 'people whom Jira does not name to you' : listed;
  }
}
