import type { ReactNode } from 'react';
import type { ChartId } from '#domain/kpi/kpi';
import { burnUpOf } from '#usecases/macro/numbers/behind-charts';
import { BurnUpChart } from '../../../charts/burn-up-chart';
import '../../../charts/flow-charts.css';
import { SprintChart } from '../../../charts/sprint-chart';
import type { ChartGiven } from './behind-chart';
import { behindChart } from './behind-chart';
import { chartTexts } from './chart-texts';
import { FlowChart } from './flow-chart';
import { texts } from '../texts';

/** The charts that were chosen, as far as the view holds what they are drawn from. */
export default function ChartsSection({
  charts,
  ...given
}: ChartGiven & { readonly charts: readonly ChartId[] }) {
  return (
    <div className="wm-flow-charts">
      {charts.map((id) => (
        <Chart key={id} id={id} {...given} />
      ))}
    </div>
  );
}

function Chart({ id, ...given }: ChartGiven & { readonly id: ChartId }): ReactNode {
  if (id === 'burnUp') return <BurnUps {...given} />;
  const { sprints, flow } = given.view;
  if (id !== 'sprints')
    return flow === undefined ? null : <FlowChart id={id} flow={flow} {...given} />;
  return sprints === undefined ? null : (
    <SprintChart sprints={sprints} words={chartTexts.sprints} behind={behindChart(id, given)} />
  );
}

/** How the next versions fill up; a word where there is none to show. */
function BurnUps(given: ChartGiven) {
  const { burnUps } = given.view;
  if (burnUps?.length === 0) return <p className="wm-quiet">{chartTexts.noVersions}</p>;
  const words = {
    ...chartTexts.burnUp,
    ...{ days: texts.days, dayOf: given.format.day },
    ...{ likely: texts.likely, likelihood: texts.likelihood },
  };
  return (burnUps ?? []).map((burnUp) => (
    <BurnUpChart
      key={burnUp.name}
      burnUp={burnUp}
      words={words}
      behind={behindChart('burnUp', given, burnUpOf(burnUp.name))}
    />
  ));
}
