import { useEffect, useId, useRef, useState } from 'react';
import type { NamedScope } from '#atlassian/jira/read-scopes';
import { findFilterName, searchFilters } from '#atlassian/jira/read-scopes';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';

const quietMs = 250;

/** One saved filter of those that are shared with the person, found by typing; or none. */
export function FilterChoice(props: {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const { chosen, onChoose } = props;
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const name = useFilterName(chosen, names);
  if (chosen !== undefined)
    return (
      <div className="wm-field">
        <span>{texts.filter}</span>
        <span className="wm-chosen">
          {name}
          <button
            type="button"
            className="wm-link"
            aria-label={texts.without(name)}
            onClick={() => {
              onChoose(undefined);
            }}
          >
            ×
          </button>
        </span>
      </div>
    );
  return (
    <FilterFinder
      onChoose={(filter) => {
        setNames(new Map([[filter.id, filter.name]]));
        onChoose(filter.id);
      }}
    />
  );
}

/** A field with a list under it: arrows choose, Enter takes, Escape closes. */
function FilterFinder({ onChoose }: { readonly onChoose: (filter: NamedScope) => void }) {
  const [words, setWords] = useState<string>();
  const [marked, setMarked] = useState(0);
  const found = useFound(words);
  const listId = useId();
  const isOpen = words !== undefined && found !== undefined;
  const onKey = (event: React.KeyboardEvent): void => {
    const last = (found?.length ?? 0) - 1;
    const filter = found?.[marked];
    if (event.key === 'ArrowDown') setMarked(Math.min(last, marked + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (event.key === 'Escape') setWords(undefined);
    else if (event.key === 'Enter' && isOpen && filter !== undefined) onChoose(filter);
    else return;
    event.preventDefault();
  };
  return (
    <div className="wm-field wm-finder">
      <label>
        <span>{texts.filter}</span>
        <input
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={
            isOpen && found.length > 0 ? `${listId}-${String(marked)}` : undefined
          }
          autoComplete="off"
          placeholder={texts.filterHint}
          value={words ?? ''}
          onFocus={() => {
            setWords('');
          }}
          onBlur={() => {
            setWords(undefined);
          }}
          onChange={(event) => {
            setWords(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKey}
        />
      </label>
      <ul id={listId} role="listbox" aria-label={texts.filter} hidden={!isOpen}>
        {(found ?? []).map((filter, index) => (
          <li
            key={filter.id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === marked}
            // Taken before the field loses focus and closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(filter);
            }}
          >
            {filter.name}
          </li>
        ))}
      </ul>
      <span role="status" className="wm-quiet">
        {isOpen && found.length === 0 ? texts.noFilter : ''}
      </span>
    </div>
  );
}

/** What is found for these words, a moment after the last of them; undefined until there is an answer. */
function useFound(words: string | undefined): readonly NamedScope[] | undefined {
  const [found, setFound] = useState<readonly NamedScope[]>();
  const latest = useRef(0);
  useEffect(() => {
    const turn = (latest.current += 1);
    if (words === undefined) return;
    const timer = setTimeout(() => {
      searchFilters(asViewer, words.trim()).then(
        (filters) => {
          if (latest.current === turn) setFound(filters);
        },
        () => undefined,
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}

/** The name of the chosen filter, asked for where it is not known from choosing it. */
function useFilterName(id: string | undefined, known: ReadonlyMap<string, string>): string {
  const [read, setRead] = useState<{ readonly id: string; readonly name: string | undefined }>();
  const isKnown = id === undefined || known.has(id);
  useEffect(() => {
    if (isKnown) return;
    let isOver = false;
    findFilterName(asViewer, id).then(
      (name) => {
        if (!isOver) setRead({ id, name });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id, isKnown]);
  if (id === undefined) return '';
  if (read?.id === id) return read.name ?? texts.hiddenFilter(id);
  return known.get(id) ?? id;
}
