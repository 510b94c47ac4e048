import { parseScoringSettings } from '#contract/scoring-settings';
import { texts } from './texts';
import type { LiveSettings } from './use-settings';

const columns = ['userBusinessValue', 'timeCriticality', 'riskReduction'] as const;

/** How much each part of the cost of delay weighs. */
export function ScoringSection({ live }: { readonly live: LiveSettings }) {
  const { weights } = parseScoringSettings(live.settings.sections['scoring']);
  return (
    <section>
      <h2>{texts.scoring.title}</h2>
      <p className="wm-quiet">{texts.scoring.lead}</p>
      <div className="ps-points">
        {columns.map((column) => (
          <label key={column} className="ps-field">
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
    </section>
  );
}
