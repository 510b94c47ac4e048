import { useEffect, useState } from 'react';
import { searchPeople } from '#atlassian/jira/people/search-people';
import type { Person } from '#domain/issue/issue';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { asViewer } from '../../../../bridge/request';
import { TickOfMany } from '../../../../components/tick-of-many';
import { columnTexts } from '../../texts';
import { togetherTexts as texts } from './together-texts';

/** Someone chosen, with the columns they are asked for. */
export type Invited = Person & { readonly columns: readonly ScoreColumn[] };

const typingMs = 250;

/** What a search for people came to; undefined while it is under way, or nothing is typed. */
type Found = readonly Person[] | 'broken' | undefined;

/** Finds people by name and says who scores which column. */
export function PeopleField(props: {
  readonly people: readonly Invited[];
  readonly columns: readonly ScoreColumn[];
  readonly self: string | undefined;
  readonly onChange: (people: readonly Invited[]) => void;
}) {
  const { people, columns, onChange } = props;
  const [typed, setTyped] = useState('');
  const found = useFoundPeople(typed);
  const isIn = ({ accountId }: Person) =>
    accountId === props.self || people.some((one) => one.accountId === accountId);

  return (
    <fieldset className="wm-together-field">
      <legend>{texts.people}</legend>
      {people.length > 0 && (
        <ul className="wm-invited">
          {people.map((person) => (
            <InvitedPerson
              key={person.accountId}
              person={person}
              columns={columns}
              onColumns={(chosen) => {
                onChange(
                  people.map((one) =>
                    one.accountId === person.accountId ? { ...one, columns: chosen } : one,
                  ),
                );
              }}
              onTakeOut={() => {
                onChange(people.filter((one) => one.accountId !== person.accountId));
              }}
            />
          ))}
        </ul>
      )}
      <input
        type="text"
        className="wm-input-text"
        aria-label={texts.findPeople}
        placeholder={texts.findPeople}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <FoundPeople
        offered={found === 'broken' ? found : found?.filter((person) => !isIn(person))}
        onInvite={(person) => {
          onChange([...people, { ...person, columns }]);
          setTyped('');
        }}
      />
      <p className="wm-quiet">{texts.peopleNote}</p>
    </fieldset>
  );
}

/** Looks people up by name, a moment after the last letter. */
function useFoundPeople(typed: string): Found {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    setFound(undefined);
    if (typed.trim() === '') return undefined;
    let isStale = false;
    const timer = window.setTimeout(() => {
      searchPeople(asViewer, typed.trim()).then(
        (all) => {
          if (!isStale) setFound(all);
        },
        () => {
          if (!isStale) setFound('broken');
        },
      );
    }, typingMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

/** One who is invited, and the columns they are asked for. */
function InvitedPerson(props: {
  readonly person: Invited;
  readonly columns: readonly ScoreColumn[];
  readonly onColumns: (chosen: readonly ScoreColumn[]) => void;
  readonly onTakeOut: () => void;
}) {
  const { person } = props;
  return (
    <li>
      <span className="wm-invited-name">{person.displayName}</span>
      <span role="group" aria-label={texts.columnsOf(person.displayName)}>
        {props.columns.map((column) => (
          <label key={column} className="wm-tick" title={columnTexts[column].name}>
            <TickOfMany name={column} chosen={person.columns} onChoose={props.onColumns} />
            {columnTexts[column].head}
          </label>
        ))}
      </span>
      <button
        type="button"
        className="wm-link"
        aria-label={texts.takeOut(person.displayName)}
        onClick={props.onTakeOut}
      >
        ×
      </button>
    </li>
  );
}

/** Who was found and is not invited yet. */
function FoundPeople(props: {
  readonly offered: Found;
  readonly onInvite: (person: Person) => void;
}) {
  const { offered } = props;
  if (offered === undefined) return null;
  if (offered === 'broken') return <p role="alert">{texts.peopleNotFound}</p>;
  return (
    <ul className="wm-found">
      {offered.length === 0 && <li className="wm-quiet">{texts.noPeople}</li>}
      {offered.map((person) => (
        <li key={person.accountId}>
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              props.onInvite(person);
            }}
          >
            {person.displayName}
          </button>
        </li>
      ))}
    </ul>
  );
}
