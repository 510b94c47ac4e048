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

/** Finds people by name and says who scores which column. */
export function PeopleField(props: {
  readonly people: readonly Invited[];
  readonly columns: readonly ScoreColumn[];
  readonly self: string | undefined;
  readonly onChange: (people: readonly Invited[]) => void;
}) {
  const { people, columns, onChange } = props;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Person[] | undefined>();
  useEffect(() => {
    setFound(undefined);
    if (typed.trim() === '') return undefined;
    let isStale = false;
    const timer = window.setTimeout(() => {
      searchPeople(asViewer, typed.trim()).then(
        (all) => {
          if (!isStale) setFound(all);
        },
        () => undefined,
      );
    }, typingMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [typed]);
  const isIn = ({ accountId }: Person) =>
    accountId === props.self || people.some((one) => one.accountId === accountId);
  const offered = found?.filter((person) => !isIn(person));

  return (
    <fieldset className="wm-together-field">
      <legend>{texts.people}</legend>
      {people.length > 0 && (
        <ul className="wm-invited">
          {people.map((person) => (
            <li key={person.accountId}>
              <span className="wm-invited-name">{person.displayName}</span>
              <span role="group" aria-label={texts.columnsOf(person.displayName)}>
                {columns.map((column) => (
                  <label key={column} className="wm-tick" title={columnTexts[column].name}>
                    <TickOfMany
                      name={column}
                      chosen={person.columns}
                      onChoose={(next) => {
                        onChange(
                          people.map((one) =>
                            one.accountId === person.accountId ? { ...one, columns: next } : one,
                          ),
                        );
                      }}
                    />
                    {columnTexts[column].head}
                  </label>
                ))}
              </span>
              <button
                type="button"
                className="wm-link"
                aria-label={texts.takeOut(person.displayName)}
                onClick={() => {
                  onChange(people.filter((one) => one.accountId !== person.accountId));
                }}
              >
                ×
              </button>
            </li>
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
      {offered !== undefined && (
        <ul className="wm-found">
          {offered.length === 0 && <li className="wm-quiet">{texts.noPeople}</li>}
          {offered.map((person) => (
            <li key={person.accountId}>
              <button
                type="button"
                className="wm-link"
                onClick={() => {
                  onChange([...people, { ...person, columns }]);
                  setTyped('');
                }}
              >
                {person.displayName}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="wm-quiet">{texts.peopleNote}</p>
    </fieldset>
  );
}
