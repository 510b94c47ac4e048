import type { Check } from '#domain/readiness/judge/check-readiness';
import type { Question } from '#domain/readiness/status/readiness-state';
import { StateMark } from '../../components/state-mark';
import { texts } from './texts';

/** What holds already, closed; and, under it, what does not apply here and why. */
export function MetChecks({
  checks,
  questions,
}: {
  readonly checks: readonly Check[];
  readonly questions: readonly Question[];
}) {
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
        {questions.map(
          ({ id, text, answer }) =>
            answer !== undefined && (
              <li key={id}>
                {texts.answered}: {texts.answeredLine(text, answer.text)}
              </li>
            ),
        )}
      </ul>
    </details>
  );
}
