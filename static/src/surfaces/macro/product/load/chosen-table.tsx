import type { FoundTable } from '#domain/product/load/find-tables';
import type { LoadChoices, LoadPlan } from '#domain/product/load/plan-load';
import type { ProductMetric } from '#domain/product/metric';
import type { Format } from '../../format';
import { LoadPreview } from './load-preview';
import { MappingFields } from './mapping-fields';
import { MetricFields } from './metric-fields';
import type { Choosing } from './use-choosing';

/** A table that was brought: where its numbers go, what its columns are, and what would be kept. */
export function ChosenTable(props: {
  readonly table: FoundTable;
  readonly plan: LoadPlan;
  readonly choosing: Choosing;
  readonly metrics: readonly ProductMetric[];
  readonly format: Format;
  /** Chooses again from the beginning. */
  readonly restart: (part: Partial<LoadChoices>) => void;
  readonly onChosen: () => void;
}) {
  const { table, plan, choosing, restart, onChosen } = props;
  const { metric, choices, destination, preview } = choosing;
  return (
    <>
      <MetricFields
        metrics={props.metrics}
        kind={choices.kind}
        destination={destination}
        onKind={(kind) => {
          restart({ kind });
        }}
        onChange={(next) => {
          choosing.setDestination(next);
          if (next.metricId === destination.metricId) onChosen();
          else restart({});
        }}
      />
      <MappingFields
        {...{ table, plan, choices }}
        isStepFixed={metric !== undefined}
        onChange={(next) => {
          choosing.setChoices(next);
          onChosen();
        }}
      />
      <LoadPreview
        {...{ table, plan, format: props.format }}
        kind={choices.kind}
        unit={metric?.unit ?? destination.description.unit}
        before={metric?.points ?? []}
        room={preview?.ok === true ? preview.value : undefined}
      />
    </>
  );
}
