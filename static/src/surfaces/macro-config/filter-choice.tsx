import { useEffect, useState } from 'react';
import { findFilterName, searchFilters } from '#atlassian/jira/project/read-scopes';
import { asViewer } from '../../bridge/request';
import { Finder } from './finder';
import { texts } from './texts';

const findFilters = (words: string) => searchFilters(asViewer, words);

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
      <div className="wm-choice">
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
    <Finder
      label={texts.filter}
      hint={texts.filterHint}
      none={texts.noFilter}
      search={findFilters}
      onChoose={(filter) => {
        setNames(new Map([[filter.id, filter.name]]));
        onChoose(filter.id);
      }}
    />
  );
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
