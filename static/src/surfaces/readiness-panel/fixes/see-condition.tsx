import Button from '@atlaskit/button/new';
import type { Finding } from '#domain/readiness/judge/verdict';
import { texts } from '../texts';
import { Disclosure } from './disclosure';
import type { FixProps } from './fix-control';

/** Shows what a condition of the team's own asks and what to do, and looks again when it is done. */
export default function SeeCondition({ live, finding }: FixProps & { readonly finding: Finding }) {
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
            <Button appearance="primary" spacing="compact" onClick={() => void live.changed()}>
              {texts.lookAgain}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}
