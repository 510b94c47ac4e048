import { useEffect, useState } from 'react';
import { searchPeople } from '#atlassian/jira/people/search-people';
import type { Person } from '#domain/issue/issue';
import { asViewer } from '../bridge/request';
import './find-person.css';

const askedAfterMs = 250;
const texts = { none: 'Nobody found by this name.' } as const;

/** A field in which one types a name, and the people whom Jira knows by it. */
export function FindPerson({
  label,
  without = [],
  onFound,
}: {
  readonly label: string;
  /** Account ids that are not offered again. */
  readonly without?: readonly string[];
  readonly onFound: (person: Person) => void;
}) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Person[]>();
  useEffect(() => {
    setFound(undefined);
    if (typed.trim() === '') return;
    let isShown = true;
    const timer = setTimeout(() => {
      searchPeople(asViewer, typed.trim()).then(
        (people) => {
          if (isShown) setFound(people);
        },
        () => {
          if (isShown) setFound([]);
        },
      );
    }, askedAfterMs);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [typed]);
  const offered = found?.filter(({ accountId }) => !without.includes(accountId));
  return (
    <div className="wm-find">
      <label className="wm-labelled">
        <span>{label}</span>
        <input
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </label>
      {offered?.length === 0 && (
        <p className="wm-quiet" role="status">
          {texts.none}
        </p>
      )}
      {offered !== undefined && offered.length > 0 && (
        <ul aria-label={label}>
          {offered.map((person) => (
            <li key={person.accountId}>
              <button
                type="button"
                onClick={() => {
                  setTyped('');
                  onFound(person);
                }}
              >
                {person.displayName}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
