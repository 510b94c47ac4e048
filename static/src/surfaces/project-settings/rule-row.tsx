import { keyBetween, orderKeys } from '#contract/readiness-order';
import type { ChosenRule, DefinitionOfReady } from '#domain/readiness/definition';
import { findRule } from '#domain/readiness/library';
import type { Severity } from '#domain/readiness/rule';
import type { Verdict } from '#domain/readiness/verdict';
import type { RulePreview } from '#usecases/readiness/preview-definition';
import { RuleParameters } from './rule-parameters';
import { texts } from './texts';
import type { LiveSettings } from './use-settings';

const severities: readonly Severity[] = ['must', 'should', 'info'];

/** One rule of a definition: on or off, its weight, its place, and what it would do. */
export function RuleRow({
  rule,
  path,
  preview,
  verdict,
  place,
  live,
}: {
  readonly rule: ChosenRule;
  readonly path: readonly string[];
  readonly preview: RulePreview | undefined;
  /** On the work item that it is tried on. */
  readonly verdict: Verdict | undefined;
  readonly place: {
    readonly index: number;
    readonly rules: readonly ChosenRule[];
    readonly definition: DefinitionOfReady;
    readonly section: unknown;
    readonly fieldNames: Readonly<Record<string, string>>;
  };
  readonly live: LiveSettings;
}) {
  const known = findRule(rule.ruleId);
  if (known === undefined) return null;
  const words = texts.readiness;
  const title = rule.title ?? known.title;
  // What only differs from the starter is kept; a rule of its own carries its id as well.
  const set = (name: string, value: string | number | boolean) => {
    live.change({ type: 'set', path: [...path, name], value });
  };
  const move = (by: -1 | 1) => {
    const keys = orderKeys(place.definition, place.section);
    const target = place.index + by;
    const [before, after] = by < 0 ? [target - 1, target] : [target, target + 1];
    set('order', keyBetween(keys[before] ?? null, keys[after] ?? null));
  };
  return (
    <li className={rule.isOn ? 'ps-rule' : 'ps-rule ps-off'}>
      <div className="ps-rule-line">
        <label className="ps-option ps-rule-title">
          <input
            type="checkbox"
            checked={rule.isOn}
            aria-label={words.on(title)}
            onChange={(event) => {
              set('isOn', event.target.checked);
            }}
          />
          {title}
        </label>
        {preview !== undefined && (
          <span className="wm-quiet ps-preview">
            {preview.of > 0
              ? words.fails(preview.fails, preview.of)
              : preview.because !== undefined && words.asksNothing(preview.because)}
          </span>
        )}
        {verdict !== undefined && <span className="ps-tried">{wordsOf(verdict)}</span>}
        <details className="ps-more">
          <summary aria-label={`${words.change}: ${title}`}>{words.change}</summary>
          <div className="ps-adjust">
            <p className="wm-quiet">
              {words.why}
              {known.why} ({words.invest[known.invest]})
            </p>
            <label className="ps-field">
              <span>{words.severity}</span>
              <select
                value={rule.severity ?? known.severity}
                onChange={(event) => {
                  set('severity', event.target.value);
                }}
              >
                {severities.map((severity) => (
                  <option key={severity} value={severity}>
                    {words.severities[severity]}
                  </option>
                ))}
              </select>
            </label>
            {known.id === 'manual' && (
              <label className="ps-field">
                <span>{words.titleLabel}</span>
                <input
                  defaultValue={title}
                  maxLength={100}
                  onBlur={(event) => {
                    if (event.target.value.trim() !== '') set('title', event.target.value.trim());
                  }}
                />
              </label>
            )}
            <RuleParameters
              rule={rule}
              known={known}
              path={path}
              fieldNames={place.fieldNames}
              live={live}
            />
            <div className="ps-actions">
              <button
                type="button"
                className="wm-link"
                disabled={place.index === 0}
                aria-label={words.up(title)}
                onClick={() => {
                  move(-1);
                }}
              >
                {words.upShort}
              </button>
              <button
                type="button"
                className="wm-link"
                disabled={place.index === place.rules.length - 1}
                aria-label={words.down(title)}
                onClick={() => {
                  move(1);
                }}
              >
                {words.downShort}
              </button>
            </div>
          </div>
        </details>
      </div>
    </li>
  );
}

function wordsOf(verdict: Verdict): string {
  const { met, notHere } = texts.readiness.tried;
  if (verdict.status === 'met') return met;
  return verdict.status === 'notMet' ? verdict.found : `${notHere}: ${verdict.because}`;
}
