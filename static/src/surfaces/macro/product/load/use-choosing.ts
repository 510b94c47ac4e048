import { useEffect, useState } from 'react';
import type { LoadChoices, LoadPlan } from '#domain/product/load/plan-load';
import type { FoundTable } from '#domain/product/load/find-tables';
import type { MetricDescription } from '#domain/product/metric';
import type { MetricState } from '#domain/product/metric-record';
import type { CalendarDay } from '#domain/time/calendar-day';
import { previewLoad } from '#usecases/records/metrics-record';
import type { Destination } from './use-load';
import { changeOf, findMetric, useLoadPlan } from './use-load';

const noDescription: MetricDescription = { name: '', direction: 'up', unit: '' };

/** What somebody chooses of a table and of where its numbers go, and what would come of it. */
export function useChoosing(
  state: MetricState,
  given: {
    /** The metric that the panel was opened for. */
    readonly metricId: string | undefined;
    readonly table: FoundTable | undefined;
    readonly source: string;
    readonly today: CalendarDay;
  },
) {
  const { metricId, table, source, today } = given;
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [choices, setChoices] = useState<LoadChoices>({ kind: 'value' });
  const [destination, setDestination] = useState<Destination>({
    ...(metricId === undefined ? {} : { metricId }),
    description: noDescription,
  });
  useEffect(() => {
    if (metricId !== undefined) setDestination((current) => ({ ...current, metricId }));
  }, [metricId]);
  const metric = findMetric(state, destination.metricId);
  const effective: LoadChoices =
    metric === undefined ? choices : { ...choices, kind: metric.kind, step: metric.step };
  const plan = useLoadPlan(table, effective, today);
  const named: Destination = {
    ...(metric === undefined ? {} : { metricId: metric.id }),
    description: withUnit(destination.description, plan),
  };
  const change = changeOf(plan, named, { newId, kind: effective.kind, source });
  return {
    ...{ metric, plan, change, setChoices, setDestination },
    choices: effective,
    destination: named,
    preview: change === undefined ? undefined : previewLoad(state, change),
    /** Forgets what was chosen of a table, but not what its numbers are. */
    restart: (part: Partial<LoadChoices>) => {
      setChoices({ kind: choices.kind, ...part });
    },
    /** What was loaded goes to the same metric from now on. */
    settle: (id: string) => {
      setDestination({ metricId: id, description: noDescription });
      setNewId(crypto.randomUUID());
    },
  };
}

/** All of that. */
export type Choosing = ReturnType<typeof useChoosing>;

/** Percent where the table says so and nobody says otherwise. */
function withUnit(description: MetricDescription, plan: LoadPlan | undefined): MetricDescription {
  const isOfPercent = plan?.isPercent === true || plan?.isFraction === true;
  return description.unit === '' && isOfPercent ? { ...description, unit: '%' } : description;
}
