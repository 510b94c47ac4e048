import { useEffect, useState } from 'react';
import type { Keepers } from '#atlassian/jira/read-keepers';
import type { Editors } from '#domain/settings/settings';
import { asViewer } from '../bridge/request';

const namedAtMost = 3;

/** Whom to ask for a change of the settings, at most three; asked for only where somebody cannot. Undefined until Jira has said. */
export function useKeepers(
  projectKey: string,
  editors: Editors,
  isAsked: boolean,
): Keepers | undefined {
  const [keepers, setKeepers] = useState<Keepers>();
  useEffect(() => {
    if (!isAsked) return;
    const read = import('#atlassian/jira/read-keepers').then(({ readKeepers }) =>
      readKeepers(asViewer, projectKey, editors),
    );
    read.then(
      ({ names, isLead }) => {
        setKeepers({ names: names.slice(0, namedAtMost), isLead });
      },
      () => {
        setKeepers({ names: [], isLead: true });
      },
    );
  }, [projectKey, editors, isAsked]);
  return keepers;
}

/** Names as a sentence lists them. */
export const listed = (names: readonly string[], last: 'and' | 'or'): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
