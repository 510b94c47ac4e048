import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import type { Editors } from '#domain/settings/settings';
import { backend } from '../bridge/backend';
import { asViewer } from '../bridge/request';

const namedAtMost = 3;

/** Of which project it is asked who may change its settings, and whether roles are looked into. */
export type KeepersQuestion = {
  readonly projectId: string;
  readonly editors: Editors;
  /** Costs a function: who is in a role Jira tells only those who administer the project. */
  readonly withRoles: boolean;
};

/**
 * The names of those who may change the settings, at most three: the people named as editors first, then
 * those in its roles. Undefined until Jira has said, and where it is not asked.
 */
export function useKeepers(question: KeepersQuestion | undefined): readonly string[] | undefined {
  const [names, setNames] = useState<readonly string[]>();
  const { projectId, editors, withRoles } = question ?? {};
  useEffect(() => {
    if (projectId === undefined || editors === undefined) return;
    let isGone = false;
    void Promise.all([
      namesOf(editors.accountIds),
      withRoles === true ? namesInRoles(projectId) : [],
    ]).then((found) => {
      if (!isGone) setNames([...new Set(found.flat())].slice(0, namedAtMost));
    });
    return () => {
      isGone = true;
    };
  }, [projectId, editors, withRoles]);
  return names;
}

const namesOf = (accountIds: readonly string[]): Promise<readonly string[]> =>
  readPeople(asViewer, accountIds).then(
    (people) => people.map(({ displayName }) => displayName),
    () => [],
  );

const namesInRoles = (projectId: string): Promise<readonly string[]> =>
  backend('readiness.keepers', { projectId }).then(
    (answer) => (answer.ok ? answer.value.names : []),
    () => [],
  );

/** Names as a sentence lists them. */
export const listed = (names: readonly string[], last: 'and' | 'or'): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
