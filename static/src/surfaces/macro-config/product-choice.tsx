import { useState } from 'react';
import { findBrowsableProject } from '#atlassian/jira/project/read-project';
import type { MacroConfig } from '#contract/macro/macro-config';
import { showsProduct } from '#contract/macro/macro-config';
import { readMetricsCopy } from '#contract/product/metric-state';
import { propertyKeys } from '#contract/record';
import type { ProductMetric } from '#domain/product/metric';
import { without } from '#domain/without';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';
import { Tick, turned } from './tick';
import { useOffers } from './use-offers';

type Chosen = {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
};

/** Whether the macro shows product metrics, and which of those that were loaded. */
export function ProductChoice({ config, onChange }: Chosen) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details
      className="wm-some"
      onToggle={() => {
        setOpened(true);
      }}
    >
      <summary>{texts.numbersOf(texts.productSet, showsProduct(config) ? 1 : 0)}</summary>
      <Tick
        label={texts.product}
        note={texts.productNote}
        isOn={showsProduct(config)}
        onTurn={(isOn) => {
          onChange({ ...config, product: isOn });
        }}
      />
      {isOpened && showsProduct(config) ? <MetricTicks {...{ config, onChange }} /> : null}
    </details>
  );
}

/** Each metric of the project; one that is loaded later is on by itself. */
function MetricTicks({ config, onChange }: Chosen) {
  const metrics = useOffers(config.project, readLoaded) ?? [];
  if (metrics.length === 0) return null;
  const { hiddenMetrics = [] } = config;
  // What was deleted, or is of a project that was chosen before, is remembered no longer.
  const known = hiddenMetrics.filter((hidden) => metrics.some(({ id }) => id === hidden));
  return (
    <fieldset className="wm-choice">
      <legend>{texts.metricsShown}</legend>
      {metrics.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          isOn={!hiddenMetrics.includes(id)}
          onTurn={(isOn) => {
            const next = turned(known, id, !isOn);
            onChange(
              next.length === 0
                ? without(config, 'hiddenMetrics')
                : { ...config, hiddenMetrics: next },
            );
          }}
        />
      ))}
    </fieldset>
  );
}

async function readLoaded(projectKey: string): Promise<readonly ProductMetric[]> {
  const found = await findBrowsableProject(asViewer, projectKey, [propertyKeys.metrics]);
  return readMetricsCopy(found?.properties[propertyKeys.metrics])?.metrics ?? [];
}
