import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';

/** The name of a person, once Jira has told it; until then, and where it may not be read, “Someone”. */
export function useNameOf(accountId: string | undefined): string {
  const [name, setName] = useState<string>(texts.someone);
  useEffect(() => {
    if (accountId === undefined) return;
    readPeople(asViewer, [accountId]).then(
      ([person]) => {
        setName(person?.displayName ?? texts.someone);
      },
      () => undefined, // who may not read names sees that it is someone
    );
  }, [accountId]);
  return name;
}
