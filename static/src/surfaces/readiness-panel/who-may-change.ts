import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/read-people';
import { findRoleMembers } from '#atlassian/jira/read-roles';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';

const namedAtMost = 3;

/** The names of those who may change the definition, asked for only where somebody cannot. */
export function useWhoMayChange(opened: OpenedPanel, isAsked: boolean): string | undefined {
  const [names, setNames] = useState<string>();
  useEffect(() => {
    if (!isAsked) return;
    void namesOf(opened).then(setNames);
  }, [opened, isAsked]);
  return names;
}

async function namesOf({ projectKey, projectReadiness }: OpenedPanel): Promise<string> {
  const { editors } = projectReadiness.settings;
  try {
    const [named, administrators] = await Promise.all([
      readPeople(asViewer, editors.accountIds),
      findRoleMembers(asViewer, projectKey, 'Administrators'),
    ]);
    const all = [...new Set([...named.map(({ displayName }) => displayName), ...administrators])];
    return all.length === 0 ? texts.administrators : listed(all.slice(0, namedAtMost));
  } catch {
    return texts.administrators;
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
