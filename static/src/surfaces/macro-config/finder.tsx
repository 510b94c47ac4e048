import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

/** Something that can be found and chosen. */
export type Found = { readonly id: string; readonly name: string };

const quietMs = 250;

/** A field with a list under it: arrows choose, Enter takes, Escape closes. */
export function Finder(props: {
  readonly label: string;
  readonly hint: string;
  /** Said when nothing was found. */
  readonly none: string;
  readonly search: (words: string) => Promise<readonly Found[]>;
  readonly onChoose: (found: Found) => void;
}) {
  const { label, onChoose } = props;
  const [words, setWords] = useState<string>();
  const [marked, setMarked] = useState(0);
  const found = useFound(words, props.search);
  const listId = useId();
  const isOpen = words !== undefined && found !== undefined;
  const onKey = (event: KeyboardEvent): void => {
    const last = (found?.length ?? 0) - 1;
    const chosen = found?.[marked];
    if (event.key === 'ArrowDown') setMarked(Math.min(last, marked + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (event.key === 'Escape') setWords(undefined);
    else if (event.key === 'Enter' && isOpen && chosen !== undefined) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="wm-choice wm-finder">
      <label>
        <span>{label}</span>
        <input
          className="wm-control"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={
            isOpen && found.length > 0 ? `${listId}-${String(marked)}` : undefined
          }
          autoComplete="off"
          placeholder={props.hint}
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
      <ul id={listId} role="listbox" aria-label={label} hidden={!isOpen}>
        {(found ?? []).map((each, index) => (
          <li
            key={each.id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === marked}
            // Taken before the field loses focus and closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(each);
            }}
          >
            {each.name}
          </li>
        ))}
      </ul>
      <span role="status" className="wm-quiet">
        {isOpen && found.length === 0 ? props.none : ''}
      </span>
    </div>
  );
}

/** What is found for these words, a moment after the last of them; undefined until there is an answer. */
function useFound(
  words: string | undefined,
  search: (words: string) => Promise<readonly Found[]>,
): readonly Found[] | undefined {
  const [found, setFound] = useState<readonly Found[]>();
  const latest = useRef(0);
  useEffect(() => {
    const turn = (latest.current += 1);
    if (words === undefined) return;
    const timer = setTimeout(() => {
      search(words.trim()).then(
        (answer) => {
          if (latest.current === turn) setFound(answer);
        },
        () => undefined,
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, [words, search]);
  return found;
}
