import type { Check } from '#domain/readiness/check-readiness';
import type { Waiver } from '#domain/readiness/readiness-state';
import { texts } from './texts';
import type { LiveReadiness } from './use-readiness';

/** A rule that somebody waived: with the reason, and the way back. */
export function WaivedLine({
  check,
  waiver,
  live,
}: {
  readonly check: Check;
  readonly waiver: Waiver;
  readonly live: LiveReadiness;
}) {
  return (
    <li className="rd-line rd-row rd-waived">
      <span className="rd-found">
        {texts.waived(check.rule.title, waiver.reason)}
        {waiver.expiresOn !== undefined && ` ${texts.waivedUntil(waiver.expiresOn)}`}
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
