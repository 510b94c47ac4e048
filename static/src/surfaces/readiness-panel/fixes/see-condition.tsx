import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Finding } from '#domain/readiness/judge/verdict';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** The team's condition is changed elsewhere: here it is only looked at again. */
const nothing = () => Promise.resolve();

/** Shows what a condition of the team's own asks and what to do, and looks again when it is done. */
export default function SeeCondition({
  live,
  opened,
  finding,
}: FixProps & { readonly finding: Finding }) {
  const edit = useEdit({ live, opened });
  const [isLooked, setLooked] = useState(false);
  // Where it holds by then, the whole line goes.
  const look = async () => {
    setLooked(false);
    await edit.attempt(nothing);
    setLooked(true);
  };
  return (
    <Disclosure text={texts.seeCondition}>
      {(close) => (
        <div className="rd-condition">
          <p>{finding.remedy}</p>
          <p className="wm-quiet">
            {texts.asks} <code>{finding.expected}</code>
          </p>
          <p className="wm-quiet">{texts.searchLagsHere}</p>
          <div className="rd-buttons">
            <Button
              appearance="primary"
              spacing="compact"
              onClick={() => {
                if (!edit.isBusy) void look();
              }}
            >
              {texts.lookAgain}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
          {isLooked && edit.problem === undefined && <p role="status">{texts.stillSo}</p>}
          <Refused problem={edit.problem} />
        </div>
      )}
    </Disclosure>
  );
}
