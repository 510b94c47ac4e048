import { useEffect, useState } from 'react';
import { readResolutions } from '#atlassian/jira/project/read-resolutions';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';

/** Which resolutions close work without its being done: such work counts nowhere. */
export function UndoneResolutions(props: {
  /** Names in lower case, those of other sites among them. */
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
}) {
  const { chosen } = props;
  const names = useResolutions();
  if (names === undefined || names.length === 0) return null;
  return (
    <fieldset className="ps-point">
      <legend>{texts.flow.undone}</legend>
      <p className="wm-quiet">{texts.flow.undoneNote}</p>
      {names.map((name) => {
        const id = name.toLowerCase();
        return (
          <label key={id} className="ps-option">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                const others = chosen.filter((other) => other !== id);
                props.onChoose(event.target.checked ? [...others, id] : others);
              }}
            />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}

/** The names of the site's resolutions; undefined until they have come, and where Jira does not tell them. */
function useResolutions(): readonly string[] | undefined {
  const [names, setNames] = useState<readonly string[]>();
  useEffect(() => {
    let isOver = false;
    readResolutions(asViewer).then(
      (found) => {
        if (!isOver) setNames(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return names;
}
