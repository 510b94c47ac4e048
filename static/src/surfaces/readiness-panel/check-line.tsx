import { Suspense, useState } from 'react';
import { latePart } from '../../components/late-part';
import type { Check } from '#domain/readiness/judge/check-readiness';
import { dayShown, withDaysShown } from './day-shown';
import { FixControl } from './fixes/fix-control';
import { Found } from './fixes/fix-name';
import type { OpenedPanel } from './open-panel';
import { RowMenu } from './row-menu';
import { texts } from './texts';
import type { LiveReadiness } from './use-readiness';

const WaiveForm = latePart(() => import('./waive-form'));

/** One rule that is not met: what was found, and the one control that mends it here. */
export function CheckLine({
  check,
  live,
  opened,
}: {
  readonly check: Check;
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
}) {
  const [open, setOpen] = useState<'waive' | 'why'>();
  const { rule, verdict } = check;
  const expiresOn = live.source.state.waivers[rule.key]?.expiresOn;
  const ended = expiresOn === undefined ? undefined : dayShown(expiresOn, opened.locale);
  if (verdict.status !== 'notMet') return null;
  const found = withDaysShown(verdict.found, opened.locale);
  const close = () => {
    setOpen(undefined);
  };
  return (
    <li className="rd-line">
      <div className="rd-row">
        <span className="rd-found">{found}</span>
        {live.mayEdit && (
          <>
            <Found.Provider value={found}>
              <Suspense fallback={<span className="rd-coming" />}>
                <FixControl check={check} fix={verdict.fix} live={live} opened={opened} />
              </Suspense>
            </Found.Provider>
            <RowMenu
              label={texts.more(found)}
              items={[
                {
                  text: texts.waive,
                  onChoose: () => {
                    setOpen('waive');
                  },
                },
                {
                  text: texts.why,
                  onChoose: () => {
                    setOpen('why');
                  },
                },
              ]}
            />
          </>
        )}
      </div>
      {ended !== undefined && <p className="wm-quiet rd-why">{texts.waiverEnded(ended)}</p>}
      {open === 'why' && (
        <p className="wm-quiet rd-why">
          {rule.rule.why} {texts.expected(verdict.expected, verdict.received)} {verdict.remedy}
        </p>
      )}
      {open === 'waive' && (
        <Suspense fallback={null}>
          <WaiveForm
            today={opened.today}
            onWaive={(reason, expiresOn) => {
              const until = expiresOn === '' ? {} : { expiresOn };
              if (live.say({ type: 'waive', rule: rule.key, reason, ...until })) close();
            }}
            onCancel={close}
          />
        </Suspense>
      )}
    </li>
  );
}
