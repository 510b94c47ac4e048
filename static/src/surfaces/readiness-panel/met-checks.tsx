import type { Check } from '#domain/readiness/check-readiness';
import { StateMark } from '../../components/state-mark';
import { texts } from './texts';

/** What holds already, closed; and, under it, what does not apply here and why. */
export function MetChecks({ checks }: { readonly checks: readonly Check[] }) {
  const met = checks.filter(({ verdict }) => verdict.status === 'met');
  const notHere = checks.flatMap(({ rule, verdict }) =>
    verdict.status === 'notApplicable' ? [{ rule, because: verdict.because }] : [],
  );
  if (met.length === 0) return null;
  return (
    <details className="rd-met">
      <summary>{texts.alreadyMet(met.length)}</summary>
      <ul>
        {met.map(({ rule }) => (
          <li key={rule.key} title={rule.rule.why}>
            <span className="rd-ready">
              <StateMark state="yes" />
            </span>{' '}
            {rule.title}
          </li>
        ))}
        {notHere.map(({ rule, because }) => (
          <li key={rule.key} className="wm-quiet">
            {texts.notHere}: {rule.title}. {because}
          </li>
        ))}
      </ul>
    </details>
  );
}
