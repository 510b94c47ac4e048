import { useRef } from 'react';
import { parseScoringSettings } from '#contract/scoring/scoring-settings';
import { isUnweighted } from '#domain/scoring/rank/weights';
import { RefreshScores } from '../../../scoring/refresh-scores';
import { inputFieldTexts } from './input-field-texts';
import { InputFields } from './input-fields';
import type { OpenedSettings } from '../open-settings';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

const columns = ['userBusinessValue', 'timeCriticality', 'riskReduction'] as const;

/** How much each part of the cost of delay weighs, and where the numbers are kept. */
export function ScoringSection({
  opened,
  live,
}: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const settings = parseScoringSettings(live.settings.sections['scoring']);
  const { weights, fields } = settings;
  const before = useRef(weights).current;
  const isInFields = Object.keys(fields).length > 0;
  const isReweighed =
    !isUnweighted(weights) || columns.some((column) => weights[column] !== before[column]);
  return (
    <section>
      <h2>{texts.scoring.title}</h2>
      <p className="wm-quiet">{texts.scoring.lead}</p>
      <div className="ps-points">
        {columns.map((column) => (
          <label key={column} className="wm-labelled">
            <span>{texts.scoring.weights[column]}</span>
            <input
              type="number"
              min={0}
              max={100}
              step="any"
              value={weights[column]}
              onChange={(event) => {
                const value = event.target.valueAsNumber;
                if (Number.isFinite(value))
                  live.change({
                    type: 'set',
                    path: ['scoring', 'weights'],
                    value: { ...weights, [column]: value },
                  });
              }}
            />
          </label>
        ))}
      </div>
      <InputFields opened={opened} live={live} />
      {(isInFields || isReweighed) && (
        <div className="ps-follow">
          <p className="wm-quiet">
            {isInFields ? inputFieldTexts.refresh.fields : inputFieldTexts.refresh.weights}
          </p>
          <RefreshScores
            projectKey={opened.project.key}
            method={{ projectId: opened.project.id, ...settings }}
            isDisabled={live.isUsed && live.status.phase !== 'saved'}
          />
        </div>
      )}
    </section>
  );
}
