import type { ReactNode } from 'react';
import { percentile } from '#domain/flow/percentile';
import type { ChartId } from '#domain/kpi/kpi';
import { smallestSample } from '#domain/kpi/spans';
import type { MacroView } from '#domain/roadmap/macro-view';
import { burnUpOf } from '#usecases/macro/numbers/behind-charts';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { AgeChart } from '../../../charts/age-chart';
import { BurnUpChart } from '../../../charts/burn-up-chart';
import { Cumulative, Throughput } from '../../../charts/flow-charts';
import '../../../charts/flow-charts.css';
import { Scatter } from '../../../charts/scatter';
import { SprintChart } from '../../../charts/sprint-chart';
import { TypeChart } from '../../../charts/type-chart';
import { openIssue } from '../../../bridge/navigation';
import { behindChart, numberOf } from './behind-chart';
import { chartTexts } from './chart-texts';
import type { Format } from '../format';
import { texts } from '../texts';

type Given = {
  readonly view: MacroView;
  readonly format: Format;
  /** The work items behind the charts; absent in a published copy. */
  readonly built: BuiltMacro | undefined;
  readonly onTargetSet: (() => void) | undefined;
};

/** The charts that were chosen, as far as the view holds what they are drawn from. */
export default function ChartsSection({
  charts,
  ...given
}: Given & { readonly charts: readonly ChartId[] }) {
  return (
    <div className="wm-flow-charts">
      {charts.map((id) => (
        <Chart key={id} id={id} {...given} />
      ))}
    </div>
  );
}

function Chart({ id, ...given }: Given & { readonly id: ChartId }): ReactNode {
  const { view, format } = given;
  const shared = { days: texts.days, dayOf: format.day };
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
      burnUps.map((burnUp) => (
        <BurnUpChart
          key={burnUp.name}
          burnUp={burnUp}
          words={words}
          behind={behindChart(id, given, burnUpOf(burnUp.name))}
        />
      ))
    );
  }
  const behind = behindChart(id, given);
  if (id === 'sprints')
    return view.sprints === undefined ? null : (
      <SprintChart sprints={view.sprints} words={chartTexts.sprints} behind={behind} />
    );
  const { flow } = view;
  if (flow === undefined) return null;
  const words = { ...chartTexts.flow, ...shared, target: chartTexts.target };
  const target = view.isPart === true ? undefined : numberOf(id, view)?.target?.value;
  const onOpen = openerOf(keysBehind(id, given));
  switch (id) {
    case 'throughput':
      return (
        <Throughput
          flow={flow}
          words={words}
          behind={behind}
          {...aimOf(target === undefined ? undefined : weeklyShare(target), chartTexts.weeklyAim)}
        />
      );
    case 'cumulative':
      return (
        <Cumulative
          flow={flow}
          words={words}
          behind={behind}
          {...aimOf(target, chartTexts.stackAim)}
        />
      );
    case 'ages':
      return (
        <AgeChart
          flow={flow}
          words={words}
          behind={behind}
          names={keysBehind(id, given)}
          {...(target === undefined ? {} : { target })}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      );
    case 'cycleTimes':
      return (
        <Scatter
          title={words.cycleTimes}
          durations={flow.cycleTimes}
          levels={[
            { name: 'p50', value: flow.p50 },
            { name: 'p85', value: flow.p85 },
            { name: chartTexts.target, value: target, isAim: true },
          ]}
          onOpen={onOpen}
          words={words}
          behind={behind}
        />
      );
    case 'leadTimes':
      return flow.leadTimes === undefined ? null : (
        <Scatter
          title={words.leadTimes}
          durations={flow.leadTimes}
          levels={[
            ...leadLevels(
              flow.leadTimes.map((each) => each.days),
              view,
            ),
            { name: chartTexts.target, value: target, isAim: true },
          ]}
          onOpen={onOpen}
          words={words}
          behind={behind}
        />
      );
    case 'distribution':
      return flow.types === undefined ? null : (
        <TypeChart types={flow.types} words={words} behind={behind} />
      );
  }
}

// What is to be finished in 30 days, as much of it as falls to a week.
const weeklyShare = (in30Days: number): number => Math.round((in30Days * 70) / 30) / 10;

const aimOf = (value: number | undefined, wordFor: (value: number) => string) =>
  value === undefined ? {} : { aim: { value, word: wordFor(value) } };

/** Opens the work item of one dot or bar; undefined where nobody knows which it is. */
const openerOf = (keys: readonly string[] | undefined) =>
  keys === undefined
    ? undefined
    : (index: number): void => {
        void openIssue(keys[index] ?? '');
      };

const keysBehind = (id: ChartId, { built }: Given): readonly string[] | undefined =>
  built?.behindCharts.get(id)?.items.map((item) => item.key);

const leadLevels = (days: readonly number[], { rule }: MacroView) =>
  [50, 85].map((p) => ({
    name: `p${String(p)}`,
    value:
      days.length < smallestSample
        ? undefined
        : percentile(days, p, rule?.percentileMethod ?? 'nearestRank'),
  }));
