import type { ReactNode } from 'react';
import { percentile } from '#domain/flow/percentile';
import type { ChartId } from '#domain/kpi/kpi';
import { smallestSample } from '#domain/kpi/spans';
import type { MacroView } from '#domain/roadmap/macro-view';
import { BurnUpChart } from '../../charts/burn-up-chart';
import { Ages, Cumulative, Throughput } from '../../charts/flow-charts';
import '../../charts/flow-charts.css';
import { Scatter } from '../../charts/scatter';
import { SprintChart } from '../../charts/sprint-chart';
import { TypeChart } from '../../charts/type-chart';
import { chartTexts } from './chart-texts';
import type { Format } from './format';
import { texts } from './texts';

type Given = { readonly view: MacroView; readonly format: Format };

/** The charts that were chosen, as far as the view holds what they are drawn from. */
export default function ChartsSection(props: Given & { readonly charts: readonly ChartId[] }) {
  return (
    <div className="wm-flow-charts">
      {props.charts.map((id) => (
        <Chart key={id} id={id} view={props.view} format={props.format} />
      ))}
    </div>
  );
}

function Chart({ id, view, format }: Given & { readonly id: ChartId }): ReactNode {
  const shared = { asTable: texts.asTable, days: texts.days, dayOf: format.day };
  if (id === 'burnUp') {
    const burnUps = view.burnUps ?? [];
    const words = {
      ...chartTexts.burnUp,
      ...shared,
      likely: texts.likely,
      likelihood: texts.likelihood,
    };
    return burnUps.length === 0 && view.burnUps !== undefined ? (
      <p className="wm-quiet">{chartTexts.noVersions}</p>
    ) : (
      burnUps.map((burnUp) => <BurnUpChart key={burnUp.name} burnUp={burnUp} words={words} />)
    );
  }
  if (id === 'sprints')
    return view.sprints === undefined ? null : (
      <SprintChart
        sprints={view.sprints}
        words={{ ...chartTexts.sprints, asTable: texts.asTable }}
      />
    );
  const { flow } = view;
  if (flow === undefined) return null;
  const words = { ...chartTexts.flow, ...shared };
  switch (id) {
    case 'throughput':
      return <Throughput flow={flow} words={words} />;
    case 'cumulative':
      return <Cumulative flow={flow} words={words} />;
    case 'ages':
      return <Ages flow={flow} words={words} />;
    case 'cycleTimes': {
      const levels = [
        { name: 'p50', value: flow.p50 },
        { name: 'p85', value: flow.p85 },
      ];
      return (
        <Scatter
          title={words.cycleTimes}
          durations={flow.cycleTimes}
          levels={levels}
          words={words}
        />
      );
    }
    case 'leadTimes':
      return flow.leadTimes === undefined ? null : (
        <Scatter
          title={words.leadTimes}
          durations={flow.leadTimes}
          levels={leadLevels(flow.leadTimes.map((each) => each.days))}
          words={words}
        />
      );
    case 'distribution':
      return flow.types === undefined ? null : <TypeChart types={flow.types} words={words} />;
  }
}

const leadLevels = (days: readonly number[]) =>
  [50, 85].map((p) => ({
    name: `p${String(p)}`,
    value: days.length < smallestSample ? undefined : percentile(days, p, 'nearestRank'),
  }));
