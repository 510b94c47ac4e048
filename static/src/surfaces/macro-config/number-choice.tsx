import type { MacroConfig } from '#contract/macro/macro-config';
import { definitionOf, measureSets } from '#domain/kpi/definitions';
import { ProductChoice } from './product-choice';
import { texts } from './texts';
import { Tick, turned } from './tick';

/** Which numbers and charts the macro shows, by set; those that are off for a reason say it. */
export function NumberChoice(props: {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, onChange } = props;
  return (
    <>
      {measureSets.map(({ id: set, measures, charts }) => (
        <details key={set} className="wm-some">
          <summary>
            {texts.numbersOf(
              texts.sets[set],
              measures.filter((id) => config.cards.includes(id)).length +
                charts.filter((id) => config.charts.includes(id)).length,
            )}
          </summary>
          {measures.map((id) => {
            const { label, offBecause } = definitionOf(id);
            return (
              <Tick
                key={id}
                label={label}
                note={offBecause}
                isOn={config.cards.includes(id)}
                onTurn={(isOn) => {
                  onChange({ ...config, cards: turned(config.cards, id, isOn) });
                }}
              />
            );
          })}
          {charts.map((id) => (
            <Tick
              key={id}
              label={texts.chart(texts.charts[id])}
              isOn={config.charts.includes(id)}
              onTurn={(isOn) => {
                onChange({ ...config, charts: turned(config.charts, id, isOn) });
              }}
            />
          ))}
        </details>
      ))}
      <ProductChoice config={config} onChange={onChange} />
    </>
  );
}
