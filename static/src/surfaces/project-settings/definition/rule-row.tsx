import { useId, useState } from 'react';
import type { ChosenRule, DefinitionOfReady } from '#domain/readiness/definition/definition';
import { findRule } from '#domain/readiness/definition/library';
import type { Rule } from '#domain/readiness/definition/rule';
import type { Verdict } from '#domain/readiness/judge/verdict';
import type { RulePreview } from '#usecases/readiness/preview-definition';
import { LateChanges } from '../late-changes';
import { lateTexts } from '../late-texts';
import { RuleAdjust } from './rule-adjust';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

/** Where a rule stands in its definition, and what there is to choose from. */
export type RulePlace = {
  readonly index: number;
  readonly definition: DefinitionOfReady;
  readonly section: unknown;
  readonly fieldNames: Readonly<Record<string, string>>;
  /** Tells whoever listens where the rule went. */
  readonly say: (words: string) => void;
};

/** What a rule is given of the settings. */
export type RuleProps = {
  readonly rule: ChosenRule;
  readonly path: readonly string[];
  readonly place: RulePlace;
  readonly live: LiveSettings;
  readonly mayChange: boolean;
};

/** One rule of a definition: on or off, what it would do, and behind *Adjust* its weight, place and values. */
export function RuleRow({
  preview,
  verdict,
  ...given
}: RuleProps & {
  readonly preview: RulePreview | undefined;
  /** On the work item that it is tried on. */
  readonly verdict: Verdict | undefined;
}) {
  const { rule, path, live, mayChange } = given;
  const [isOpen, setOpen] = useState(false);
  const adjustId = useId();
  const known = findRule(rule.ruleId);
  if (known === undefined) return null;
  const words = texts.readiness;
  const title = rule.title ?? known.title;
  const button = mayChange ? words.change : words.see;
  return (
    <li className={rule.isOn ? 'ps-rule' : 'ps-rule ps-off'}>
      <div className="ps-rule-line">
        <label className="ps-option ps-rule-title">
          <input
            type="checkbox"
            checked={rule.isOn}
            disabled={!mayChange}
            aria-label={words.on(title)}
            onChange={(event) => {
              live.change({ type: 'set', path: [...path, 'isOn'], value: event.target.checked });
            }}
          />
          {title}
        </label>
        {preview !== undefined && preview.of > 0 && (
          <span className="wm-quiet">{words.fails(preview.fails, preview.of)}</span>
        )}
        <button
          type="button"
          className="wm-link"
          aria-label={`${button}: ${title}`}
          aria-expanded={isOpen}
          aria-controls={adjustId}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {button}
        </button>
      </div>
      {preview?.of === 0 && preview.because !== undefined && (
        <p className="wm-quiet ps-under">{words.asksNothing(preview.because)}</p>
      )}
      {verdict !== undefined && (
        <p className="ps-under">
          <span className="ps-tried">{wordsOf(verdict)}</span>
        </p>
      )}
      <LateChanges
        live={live}
        within={path}
        nameOf={(place) => nameOfSetting(place.slice(path.length), known)}
      />
      <div id={adjustId}>
        {isOpen && (
          <fieldset className="ps-all" disabled={!mayChange}>
            <RuleAdjust {...given} known={known} title={title} />
          </fieldset>
        )}
      </div>
    </li>
  );
}

/** What is said of a setting of a rule, by where in the rule it stands. */
function nameOfSetting([part, name]: readonly string[], { parameters }: Rule): string | undefined {
  const label = part === 'parameters' ? parameters[name ?? '']?.label : undefined;
  if (label !== undefined) return lateTexts.quoted(label);
  return part !== undefined && part in lateTexts.ofRule
    ? lateTexts.ofRule[part as keyof typeof lateTexts.ofRule]
    : undefined;
}

function wordsOf(verdict: Verdict): string {
  const { met, notHere } = texts.readiness.tried;
  if (verdict.status === 'met') return met;
  return verdict.status === 'notMet' ? verdict.found : `${notHere}: ${verdict.because}`;
}
