import { useNameOf } from './use-name-of';
import type { Check } from '#domain/readiness/judge/check-readiness';
import type { Waiver } from '#domain/readiness/status/readiness-state';
import type { OpenedPanel } from './open-panel';
import { dayShown } from './day-shown';
import { texts } from './texts';
import type { LiveReadiness } from './use-readiness';

/** A rule that somebody waived: who, when, why and until when, and the way back. */
export function WaivedLine({
  check,
  waiver,
  live,
  opened,
}: {
  readonly check: Check;
  readonly waiver: Waiver;
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
}) {
  const name = useNameOf(waiver.by);
  return (
    <li className="rd-line rd-row rd-waived">
      <span className="rd-found">
        {texts.waived(check.rule.title, waiver.reason)}{' '}
        <span className="wm-quiet">
          {texts.waivedBy(name, dayShown(waiver.on, opened.locale))}
          {waiver.expiresOn !== undefined &&
            `, ${texts.waivedUntil(dayShown(waiver.expiresOn, opened.locale))}`}
        </span>
      </span>
      {live.mayEdit && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            live.say({ type: 'unwaive', rule: check.rule.key });
          }}
        >
          {texts.takeBack}
        </button>
      )}
    </li>
  );
}
