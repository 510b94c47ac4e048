import type { ReactNode } from 'react';
import { percentile } from '#domain/flow/percentile';
import type { ChartId } from '#domain/kpi/kpi';
import { smallestSample } from '#domain/kpi/spans';
import type { MacroView, ShownFlow } from '#domain/roadmap/macro-view';
import { AgeChart } from '../../../charts/age-chart';
import { Cumulative, Throughput } from '../../../charts/flow-charts';
import { Scatter } from '../../../charts/scatter';
import { TypeChart } from '../../../charts/type-chart';
import { openIssue } from '../../../bridge/navigation';
import type { ChartGiven } from './behind-chart';
import { behindChart } from './behind-chart';
import { chartTexts } from './chart-texts';
import { numberOf, whyEmpty } from './number-of-chart';
import { texts } from '../texts';

/** The charts that are drawn from how work flowed. */
export type FlowChartId = Exclude<ChartId, 'burnUp' | 'sprints'>;

/** One chart of how work flowed, with its target where the whole project is shown. */
export function FlowChart({
  id,
  flow,
  ...given
}: ChartGiven & { readonly id: FlowChartId; readonly flow: ShownFlow }): ReactNode {
  const { view, format } = given;
  const target = view.isPart === true ? undefined : numberOf(id, view)?.target?.value;
  const drawn = {
    flow,
    words: {
      ...chartTexts.flow,
      ...{ days: texts.days, dayOf: format.day, target: chartTexts.target },
      none: whyEmpty(id, view),
    },
    behind: behindChart(id, given),
  };
  switch (id) {
    case 'throughput': {
      const weekly = target === undefined ? undefined : weeklyShare(target);
      return <Throughput {...drawn} {...aimOf(weekly, chartTexts.weeklyAim)} />;
    }
    case 'cumulative':
      return <Cumulative {...drawn} {...aimOf(target, chartTexts.stackAim)} />;
    case 'ages': {
      const names = keysBehind(id, given);
      const onOpen = openerOf(names);
      return (
        <AgeChart
          {...drawn}
          names={names}
          {...(target === undefined ? {} : { target })}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      );
    }
    case 'cycleTimes':
    case 'leadTimes':
      return <Durations id={id} target={target} drawn={drawn} given={given} />;
    case 'distribution':
      return flow.types === undefined ? null : <TypeChart {...drawn} types={flow.types} />;
  }
}

/** How many days each work item took, with its percentiles. */
function Durations(props: {
  readonly id: 'cycleTimes' | 'leadTimes';
  readonly target: number | undefined;
  readonly drawn: Pick<Parameters<typeof Scatter>[0], 'words' | 'behind'> & {
    readonly flow: ShownFlow;
  };
  readonly given: ChartGiven;
}) {
  const { id, target, drawn, given } = props;
  const { flow } = drawn;
  const durations = flow[id];
  if (durations === undefined) return null;
  const days = durations.map((each) => each.days);
  const levels = id === 'cycleTimes' ? cycleLevels(flow) : leadLevels(days, given.view);
  return (
    <Scatter
      title={chartTexts.flow[id]}
      durations={durations}
      levels={[...levels, { name: chartTexts.target, value: target, isAim: true }]}
      onOpen={openerOf(keysBehind(id, given))}
      words={drawn.words}
      behind={drawn.behind}
    />
  );
}

const cycleLevels = ({ p50, p85 }: ShownFlow) => [
  { name: 'p50', value: p50 },
  { name: 'p85', value: p85 },
];

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

const keysBehind = (id: ChartId, { built }: ChartGiven): readonly string[] | undefined =>
  built?.behindCharts.get(id)?.items.map((item) => item.key);

const leadLevels = (days: readonly number[], { rule }: MacroView) =>
  [50, 85].map((p) => ({
    name: `p${String(p)}`,
    value:
      days.length < smallestSample
        ? undefined
        : percentile(days, p, rule?.percentileMethod ?? 'nearestRank'),
  }));
