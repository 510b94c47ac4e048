import { useEffect, useState } from 'react';
import { readResolutions } from '#atlassian/jira/project/read-resolutions';
import { asViewer } from '../../bridge/request';
import { TickOfMany } from '../../components/tick-of-many';
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
            <TickOfMany name={id} chosen={chosen} onChoose={props.onChoose} />
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
