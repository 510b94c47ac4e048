import { useEffect, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import { asViewer } from '../../bridge/request';
import { focusBeside } from '../../components/focus-beside';
import { FindPerson } from '../../components/find-person';
import { texts } from './texts';

/** People by name, each to be taken away, and a field to add one. */
export function NamedPeople({
  accountIds,
  onChange,
}: {
  readonly accountIds: readonly string[];
  readonly onChange: (accountIds: readonly string[]) => void;
}) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const asked = accountIds.filter((id) => names[id] === undefined).join();
  useEffect(() => {
    if (asked === '') return;
    void readPeople(asViewer, asked.split(',')).then(
      (people) => {
        const found = people.map(({ accountId, displayName }) => [accountId, displayName]);
        setNames((before) => ({ ...before, ...(Object.fromEntries(found) as typeof before) }));
      },
      () => undefined, // the ids stand for names that cannot be read
    );
  }, [asked]);
  return (
    <div className="ps-people">
      {accountIds.length > 0 && (
        <ul>
          {accountIds.map((id) => (
            <li key={id}>
              {names[id] ?? texts.people.unknown}
              <button
                type="button"
                className="wm-link"
                aria-label={texts.people.removeNamed(names[id] ?? texts.people.unknown)}
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget.closest('li'), 'button', 'input[type="search"]');
                  onChange(accountIds.filter((other) => other !== id));
                }}
              >
                {texts.people.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <FindPerson
        label={texts.people.add}
        without={accountIds}
        onFound={({ accountId, displayName }) => {
          setNames((before) => ({ ...before, [accountId]: displayName }));
          onChange([...accountIds, accountId]);
        }}
      />
    </div>
  );
}
